package org.normscope.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/// A part of the window that is taken apart along its rows and columns of panels, to be put
/// together again piece by piece.
final class Pieces {
  /// Nothing.
  static final Pieces NONE = new Pieces();

  // Style classes of what is filled once, by the view that makes it.
  private static final Set<String> FRAMES =
      Set.of("place-view", "norm-main", "place-body", "panel-row", "panel-column", "panel");

  private final Deque<Piece> left = new ArrayDeque<>();

  /// @param frame where it belongs
  /// @param before what the frame has when it is its turn
  private record Piece(Pane frame, List<Node> before, Node node) {}

  private Pieces() {}

  /// Takes apart; `root` stays, empty.
  static Pieces of(Pane root) {
    Pieces pieces = new Pieces();
    pieces.takeApart(root);
    return pieces;
  }

  private void takeApart(Pane frame) {
    List<Node> children = List.copyOf(frame.getChildren());
    frame.getChildren().clear();
    for (Node child : children) {
      left.add(new Piece(frame, children.subList(0, children.indexOf(child)), child));
      Node inside = child instanceof ScrollPane scroll ? scroll.getContent() : child;
      if (inside instanceof Pane pane && pane.getStyleClass().stream().anyMatch(FRAMES::contains)) {
        takeApart(pane);
      }
    }
  }

  /// Adds the next piece, in the order in which they were; false when none is left. A frame that
  /// its view has filled anew meanwhile keeps what it has, and a piece that its view has put
  /// elsewhere stays there.
  boolean add() {
    if (left.isEmpty()) {
      return false;
    }
    Piece next = left.remove();
    boolean free = next.node().getParent() == null;
    if (free && next.frame().getChildren().equals(next.before())) {
      next.frame().getChildren().add(next.node());
    }
    return true;
  }

  /// Adds all that are left.
  void putTogether() {
    boolean more = true;
    while (more) {
      more = add();
    }
  }
}

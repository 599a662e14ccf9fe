package org.normscope.ui.norm;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.tensor.SharedAxes;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Segment;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Panel;

/// The axis cube with its head: which of two steps it shows, where a method compares statistics,
/// and the way back once it is turned.
final class CubePanel {
  private final AxisCube cube = new AxisCube();
  private final Label nothing = Nodes.label("Nothing is computed.", "muted");
  private final Choosers.Switch steps =
      Choosers.segments(
          "step",
          "First what shares one statistic, then which statistics are compared with each other",
          List.of(new Segment("cube-step-1", "1"), new Segment("cube-step-2", "2")),
          index -> cube.comparingProperty().set(index == 1));
  private final Label title = Nodes.label("What shares one statistic", "subtitle");
  private final Panel panel;
  private Method method;
  private String shared = "statistic";

  CubePanel() {
    Button back =
        Nodes.button(
            "",
            "fth-rotate-ccw",
            "Turn the cube back (Home, or a double-click)",
            () -> cube.turnProperty().set(CubeTurn.HOME));
    back.setId("cube-back");
    back.getStyleClass().add("flat");
    Nodes.show(back, false);
    cube.turnProperty().subscribe(turn -> Nodes.show(back, !turn.equals(CubeTurn.HOME)));
    steps.select(0);
    Nodes.show(steps, false);
    Nodes.show(nothing, false);
    panel =
        new Panel(Panel.padded(new StackPane(cube, nothing)), title, Nodes.space(), steps, back);
    panel.getStyleClass().add("cube-panel");
    // It says less where it has less room, and does not make the panel wider.
    title.setMinWidth(0);
    panel.head().widthProperty().addListener((_, _, _) -> fit());
    title.fontProperty().addListener((_, _, _) -> fit());
    back.visibleProperty().addListener((_, _, _) -> fit());
  }

  // In few words where all of them would push out what stands beside them.
  private void fit() {
    title.setText("What shares one " + shared);
    if (panel.head().getWidth() > 0) {
      panel.head().applyCss();
      if (panel.head().prefWidth(-1) > panel.head().getWidth()) {
        title.setText("One " + shared);
      }
    }
  }

  Panel panel() {
    return panel;
  }

  AxisCube cube() {
    return cube;
  }

  /// True while the second step is shown.
  ReadOnlyBooleanProperty comparing() {
    return cube.comparingProperty();
  }

  /// Shows nothing where nothing is computed: what belongs to another setting than the one that was
  /// refused is not passed off as its own.
  void refuse(boolean refused) {
    cube.setVisible(!refused);
    Nodes.show(nothing, refused);
  }

  /// Follows what is normalized. A slider changes neither axes nor batch: what is lit stays lit,
  /// and nothing is painted again.
  void show(Setup choice, CubeBatch batch) {
    SharedAxes axes = choice.axes();
    if (choice.method() != method || !axes.equals(cube.sharedAxesProperty().get())) {
      method = choice.method();
      shared = CubeCaption.what(choice);
      fit();
    }
    if (!axes.equals(cube.sharedAxesProperty().get())) {
      Nodes.show(steps, !axes.coupled().isEmpty());
      steps.select(0);
      cube.comparingProperty().set(false);
      cube.sharedAxesProperty().set(axes);
    }
    if (!batch.equals(cube.batchProperty().get())) {
      cube.batchProperty().set(batch);
    }
  }
}

package org.normscope.ui.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.stats.Weighting;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.PartChooser;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.data.drift.DriftView;
import org.normscope.ui.data.images.ImagesView;

/// The place Data: its parts as tabs, how far reading is, and the part that is chosen.
public final class DataPlace {
  private final DataModel model;
  private final VBox root = new VBox();
  private final StackPane body = new StackPane();
  private final Map<DataTab, Node> tabs = new EnumMap<>(DataTab.class);
  private final Thumbs thumbs;
  private ImagesView images;

  /// A view of a model.
  public DataPlace(DataModel model, Thumbs thumbs) {
    this.model = model;
    this.thumbs = thumbs;
    root.getStyleClass().add("place-view");
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinSize(0, 0);
    body.getStyleClass().add("place-body");
    root.getChildren().addAll(tabRow(), new ScanRow(model), body);
    Narrow.follow(root, model.window().typeSize());
    model.tab().addListener((_, _, _) -> show());
    show();
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }

  private HBox tabRow() {
    HBox row = new HBox();
    row.getStyleClass().add("method-tabs");
    ToggleGroup group = new ToggleGroup();
    for (DataTab tab : DataTab.values()) {
      ToggleButton button = new ToggleButton(tab.title());
      button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().add("method-tab");
      button.setToggleGroup(group);
      Nodes.describe(button, tab.description() + " (" + tab.key() + ")");
      Nodes.chooses(button, () -> model.tab().set(tab));
      model.tab().subscribe(now -> button.setSelected(now == tab));
      Nodes.key(root, tab.key(), () -> model.tab().set(tab));
      row.getChildren().add(button);
    }
    row.getChildren().addAll(Nodes.space(), weighting());
    return row;
  }

  private Choosers.Switch weighting() {
    List<Weighting> choices = List.of(Weighting.PIXEL, Weighting.IMAGE);
    Choosers.Switch box =
        Choosers.segments(
            "Weight",
            "What counts the same in mean and std: every pixel, so that large images count for"
                + " more, or every image. Histogram and percentiles are of all pixels either way",
            List.of(
                new Choosers.Segment("weight-pixel", "Each pixel"),
                new Choosers.Segment("weight-image", "Each image")),
            choice -> model.weighting().set(choices.get(choice)));
    model.weighting().subscribe(now -> box.select(choices.indexOf(now)));
    model.tab().subscribe(now -> box.setVisible(now == DataTab.OVERVIEW));
    return box;
  }

  private void show() {
    Node shown = tabs.computeIfAbsent(model.tab().get(), this::made);
    if (!body.getChildren().equals(List.of(shown))) {
      body.getChildren().setAll(shown);
      if (model.tab().get() == DataTab.IMAGES) {
        images.focus();
      }
    }
  }

  // A tab is made when it is first shown.
  private Node made(DataTab tab) {
    return switch (tab) {
      case OVERVIEW -> new DataView(model, thumbs).root();
      case IMAGES -> {
        PartChooser part = new PartChooser(model.window().part(), model::parts);
        images = new ImagesView(model.viewer(), part.button(), thumbs);
        yield images.root();
      }
      case DRIFT -> new DriftView(model.drift()).root();
    };
  }
}

package org.normscope.ui.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.dataset.Group;
import org.normscope.ui.common.Narrow;
import org.normscope.ui.common.Panel;

/// The place Export: the formats, the chosen one's text, and what both it and a config that is
/// there already make of the data.
public final class ExportView {
  private final VBox root = new VBox();

  /// A view of its model.
  ///
  /// @param parts the parts of the dataset that can be chosen
  public ExportView(ExportModel model, Supplier<List<Group>> parts) {
    root.getStyleClass().addAll("place-view", "export-view");
    root.getStylesheets()
        .add(
            Objects.requireNonNull(
                    ExportView.class.getResource("/assets/themes/export.css"),
                    "the stylesheet of Export is missing from the program")
                .toExternalForm());
    Narrow.follow(root);
    Panel preview = new PreviewPane(model, parts).panel();
    HBox.setHgrow(preview, Priority.ALWAYS);
    Panel audit = new AuditPane(model).panel();
    VBox.setVgrow(audit, Priority.ALWAYS);
    Panel trip = new RoundTripPane(model).panel();
    trip.setMinHeight(Panel.USE_PREF_SIZE);
    VBox checks = new VBox(trip, audit);
    checks.getStyleClass().addAll("panel-column", "checks-column");
    HBox all = new HBox(new FormatList(model).panel(), preview, checks);
    all.getStyleClass().add("panel-row");
    all.setMinSize(0, 0);
    VBox.setVgrow(all, Priority.ALWAYS);
    root.getChildren().add(all);
  }

  /// The whole of it.
  public Parent root() {
    return root;
  }
}

package org.normscope.ui.data.drift;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.normscope.chart.Numbers;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.ui.common.ColumnWidth;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.PartChooser;

/// The comparisons within a dataset, the most different first. A click compares these.
final class RankedTable extends TableView<GroupDrift> {
  private static final List<ColumnWidth> WIDTHS =
      List.of(
          new ColumnWidth(72, 117),
          new ColumnWidth(72, 117),
          new ColumnWidth(40, 65),
          new ColumnWidth(48, 78));

  /// @param zoom size of the type, percent
  RankedTable(Consumer<GroupDrift> choose, ObservableValue<Integer> zoom) {
    setId("drift-ranked");
    getStyleClass().add("plain");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    setPlaceholder(Nodes.label("Nothing to rank.", "muted", "small"));
    setAccessibleText("Groups by how far they differ");
    setAccessibleHelp("Enter compares the groups of a row.");
    List<TableColumn<GroupDrift, GroupDrift>> columns =
        List.of(
            column("group", true, drift -> PartChooser.title(drift.a())),
            column("against", true, RankedTable::against),
            column("KS", false, drift -> Numbers.fixed(drift.drift().ks(), 3)),
            column("means", false, drift -> Numbers.sigma(drift.drift().meanShift())));
    zoom.subscribe(now -> {
      for (int i = 0; i < WIDTHS.size(); i++) {
        WIDTHS.get(i).of(columns.get(i), now);
      }
    });
    getColumns().addAll(columns);
    setRowFactory(_ -> {
      TableRow<GroupDrift> row = new TableRow<>();
      row.setOnMouseClicked(_ -> {
        if (!row.isEmpty()) {
          choose.accept(row.getItem());
        }
      });
      return row;
    });
    setOnKeyPressed(event -> {
      GroupDrift chosen = getSelectionModel().getSelectedItem();
      if (chosen != null && event.getCode() == KeyCode.ENTER) {
        choose.accept(chosen);
        event.consume();
      }
    });
  }

  private static String against(GroupDrift drift) {
    return drift.rest() ? "the rest" : PartChooser.title(drift.b());
  }

  /// Shows comparisons, and which one is looked at.
  void show(List<GroupDrift> ranked, Side a, Side b) {
    if (!getItems().equals(ranked)) {
      getItems().setAll(ranked);
    }
    getSelectionModel().clearSelection();
    for (int i = 0; i < ranked.size(); i++) {
      GroupDrift drift = ranked.get(i);
      Side second = drift.rest() ? new Side.Rest(drift.b(), drift.a()) : new Side.Part(drift.b());
      if (new Side.Part(drift.a()).equals(a) && second.equals(b)) {
        getSelectionModel().select(i);
      }
    }
  }

  private static TableColumn<GroupDrift, GroupDrift> column(
      String title, boolean left, Function<GroupDrift, String> words) {
    TableColumn<GroupDrift, GroupDrift> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    if (left) {
      column.getStyleClass().add("left-head");
    }
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          {
            if (left) {
              getStyleClass().add("left-cell");
            }
          }

          @Override
          protected void updateItem(GroupDrift drift, boolean empty) {
            super.updateItem(drift, empty);
            setText(empty || drift == null ? null : words.apply(drift));
          }
        });
    return column;
  }
}

package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.norm.Normalized;
import org.normscope.ui.chart.ChannelTable.Column;

/// What is read off under the mouse, in both histograms at once.
///
/// @param before columns for the table before
/// @param after columns for the table after
/// @param crosshairBefore where to point before; null for nowhere
/// @param crosshairAfter where to point after; null for nowhere
record Readout(
    List<Column> before, List<Column> after, Crosshair crosshairBefore, Crosshair crosshairAfter) {
  private static final String STYLE = "readout";

  static final Readout NONE = new Readout(List.of(), List.of(), null, null);

  /// The mouse is at a pixel value: how many pixels have it, and where they land when all images of
  /// a channel have one line.
  static Readout at(NormPicture picture, double value) {
    HistogramFigure figure = picture.beforeFigure();
    double snapped = figure.snap(value);
    List<Column> before =
        counts(figure, snapped, "at " + Numbers.among(figure.largest(), snapped, figure.unit()));
    if (!(picture.normalized() instanceof Normalized normalized)
        || !normalized.oneLinePerChannel()) {
      return new Readout(before, List.of(), Crosshair.at(snapped), null);
    }
    List<Double> lands = new ArrayList<>();
    List<String> landsText = new ArrayList<>();
    List<String> pixels = new ArrayList<>();
    for (int c = 0; c < figure.series().size(); c++) {
      double y = normalized.line(0, c).at(snapped);
      lands.add(y);
      landsText.add(Numbers.signedAmong(picture.after().get(c).largest(), y, Unit.NORMALIZED));
      pixels.add(Numbers.count(Math.round(figure.count(c, snapped))));
    }
    return new Readout(
        before,
        List.of(new Column("lands at", landsText, STYLE), new Column("pixels", pixels, STYLE)),
        Crosshair.at(snapped),
        Crosshair.each(lands));
  }

  /// The mouse is at a normalized value: how many pixels are in its bin.
  static Readout atAfter(NormPicture picture, double value) {
    HistogramFigure figure = picture.afterFigure();
    double snapped = figure.snap(value);
    List<Double> from = new ArrayList<>();
    List<String> fromText = new ArrayList<>();
    if (picture.normalized() instanceof Normalized normalized && normalized.oneLinePerChannel()) {
      for (int c = 0; c < figure.series().size(); c++) {
        double x = normalized.line(0, c).from(snapped);
        from.add(x);
        fromText.add(Numbers.value(x, picture.beforeFigure().unit()));
      }
    }
    return new Readout(
        from.isEmpty() ? List.of() : List.of(new Column("comes from", fromText, STYLE)),
        counts(
            figure,
            snapped,
            "at " + Numbers.signedAmong(figure.largest(), snapped, Unit.NORMALIZED)),
        from.isEmpty() ? null : Crosshair.each(from),
        Crosshair.at(snapped));
  }

  private static List<Column> counts(HistogramFigure figure, double value, String head) {
    List<String> counts = new ArrayList<>();
    List<String> shares = new ArrayList<>();
    for (int c = 0; c < figure.series().size(); c++) {
      counts.add(Numbers.count(Math.round(figure.count(c, value))));
      shares.add(Numbers.share(figure.share(c, value)));
    }
    return List.of(new Column(head, counts, STYLE), new Column("share", shares, STYLE));
  }

  /// Of some channels.
  Readout only(Visible visible) {
    return new Readout(
        columns(before, visible),
        columns(after, visible),
        picked(crosshairBefore, visible),
        picked(crosshairAfter, visible));
  }

  private static List<Column> columns(List<Column> all, Visible visible) {
    return all.stream()
        .map(column -> new Column(column.head(), visible.of(column.cells()), column.style()))
        .toList();
  }

  private static Crosshair picked(Crosshair all, Visible visible) {
    return all == null || all.values().size() < 2 ? all : Crosshair.each(visible.of(all.values()));
  }
}

package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HistogramFigureTest {
  private static final Range HOME = new Range(0, 1);

  @Test
  void valuesFindTheirBin() {
    HistogramFigure figure = figure(1, 2, 3, 4);
    assertEquals(3, figure.count(0, 0.6));
    assertEquals(0.3, figure.share(0, 0.6), 1e-12);
    assertEquals(4, figure.count(0, 1), "the last bin is closed");
    assertEquals(0, figure.count(0, 1.01));
    assertEquals(0.625, figure.snap(0.6));
  }

  @Test
  void whatLiesBeyondTheRangeIsCounted() {
    HistogramFigure figure = figure(1, 2, 3, 4);
    assertEquals(0.1, figure.shareBelow(new Range(0.25, 1)), 1e-12);
    assertEquals(0.7, figure.shareAbove(new Range(0, 0.5)), 1e-12);
    assertEquals(0, figure.shareBelow(HOME));
    Series outside = new Series("R", new double[] {6}, 1, 3, 10, 0, 1);
    HistogramFigure beyond = new HistogramFigure(HOME, HOME, List.of(outside), Unit.ZERO_ONE, "");
    assertEquals(0.1, beyond.shareBelow(HOME), 1e-12);
    assertEquals(0.3, beyond.shareAbove(HOME), 1e-12);
  }

  @Test
  void theLowestCodeIsNotBelowZero() {
    Series codes = new Series("R", new double[256], 1, 0, 0);
    codes.mass()[0] = 1;
    Range bins = new Range(-0.5 / 255, 255.5 / 255);
    HistogramFigure figure = new HistogramFigure(bins, HOME, List.of(codes), Unit.ZERO_ONE, "");
    assertEquals(0, figure.shareBelow(HOME));
    assertEquals(HOME, figure.extent());
    assertEquals(0, figure.snap(0.0001), 1e-15);
  }

  @Test
  void anOutlineHasOnePointAColumnAndEndsAtTheRange() {
    double[] mass = new double[4096];
    Arrays.fill(mass, 1);
    mass[2000] = 50;
    HistogramFigure figure = figure(mass);
    Outline outline = new Outline();
    outline.trace(figure, 0, HOME, 100);
    assertTrue(outline.size() <= 106, "points: " + outline.size());
    assertEquals(0, outline.x(0));
    assertEquals(1, outline.x(outline.size() - 1), 1e-12);
    assertEquals(50 / 4145.0, outline.highest(0, 1), 1e-12, "the tallest speaks for its column");
  }

  @Test
  void aZoomedOutlineIsCutBetweenBins() {
    Outline outline = new Outline();
    outline.trace(figure(0, 2, 4, 4), 0, new Range(0.5, 1), 20);
    assertEquals(0, outline.x(0));
    assertEquals(0.3, outline.share(0), 1e-12);
    assertEquals(0.35, outline.shareAt(0.125), 1e-12);
    outline.trace(figure(0, 2, 4, 4), 0, new Range(5, 6), 20);
    assertEquals(0, outline.size());
    assertEquals(0, outline.shareAt(0.5));
  }

  /// Between two whole numbers there is nothing: a slope would say that there is.
  @Test
  void wideBinsAreSteps() {
    Outline outline = new Outline();
    HistogramFigure figure = figure(0, 2, 4, 4);
    outline.trace(figure, 0, HOME, 500);
    assertEquals(0, outline.shareAt(0.2));
    assertEquals(0.2, outline.shareAt(0.26));
    assertEquals(0.2, outline.shareAt(0.49));
    assertEquals(0.4, outline.shareAt(0.51));
    int peak = outline.peak(ShareScale.of(figure, HOME, false));
    assertEquals(0.625, outline.x(peak), 1e-12, "the middle of the tallest one");
    outline.trace(figure, 0, new Range(0.3, 0.6), 500);
    assertEquals(0.2, outline.share(0), 1e-12);
    assertEquals(0.4, outline.share(outline.size() - 1), 1e-12);
  }

  @Test
  void theLineFallsToZeroAtTheEndsOfTheBins() {
    Outline outline = new Outline();
    outline.trace(figure(2, 2), 0, new Range(-1, 2), 300);
    assertEquals(0, outline.share(0));
    assertEquals(0.5, outline.share(1));
    assertEquals(0, outline.share(outline.size() - 1));
    assertEquals(0, outline.shareAt(0.9));
  }

  @Test
  void aLoneSpikeDoesNotFlattenTheRest() {
    double[] mass = new double[256];
    Arrays.fill(mass, 10);
    mass[128] = 20;
    mass[255] = 1000;
    HistogramFigure figure = figure(mass);
    ShareScale scale = ShareScale.of(figure, HOME, false);
    assertEquals(figure.share(0, 0.502), scale.max(), 1e-12);
    assertTrue(scale.cuts(figure.share(0, 1)));
    assertFalse(ShareScale.of(figure, HOME, true).cuts(figure.share(0, 1)));
  }

  @Test
  void fewBinsAreNotSpikes() {
    ShareScale scale = ShareScale.of(figure(0, 1, 9, 1, 0, 0), HOME, false);
    assertEquals(9 / 11.0, scale.max(), 1e-12);
  }

  @Test
  void logarithmsStandOnAPowerOfTen() {
    ShareScale scale = ShareScale.of(figure(1, 999), HOME, true);
    assertEquals(1e-4, scale.floor(), 1e-12);
    assertEquals(0, scale.height(0));
    assertEquals(1, scale.height(0.999), 1e-12);
  }

  @Test
  void anEmptyFigureHasAScaleAndASentence() {
    HistogramFigure empty = new HistogramFigure(HOME, HOME, List.of(), Unit.ZERO_ONE, "x");
    assertTrue(ShareScale.of(empty, HOME, true).max() > 0);
    assertEquals("Histogram, empty.", empty.sentence());
    assertEquals(0, ShareScale.of(figure(0, 0), HOME, false).height(0));
  }

  @Test
  void theSentenceNamesMeansAndStds() {
    assertEquals(
        "Histogram of pixel value, 0..1: R mean 0.5000, std 0.2500.", figure(1).sentence());
    assertEquals("At 0.5000: R 100.00\u2009%.", figure(1).sentenceAt(0.5));
  }

  @Test
  void motionStartsHereAndEndsThere() {
    HistogramFigure from = figure(1, 3);
    HistogramFigure to = figure(4, 4);
    assertTrue(from.resembles(to));
    assertFalse(from.resembles(figure(1, 2, 3)));
    assertArrayEquals(new double[] {2, 6}, from.towards(to, 0).series().getFirst().mass(), 1e-12);
    assertArrayEquals(new double[] {4, 4}, from.towards(to, 1).series().getFirst().mass(), 1e-12);
  }

  @Test
  void seriesShareTheirBins() {
    Series two = new Series("R", new double[2], 0, 0, 0);
    Series three = new Series("G", new double[3], 0, 0, 0);
    List<Series> mixed = List.of(two, three);
    assertThrows(
        IllegalArgumentException.class,
        () -> new HistogramFigure(HOME, HOME, mixed, Unit.ZERO_ONE, ""));
  }

  private static HistogramFigure figure(double... mass) {
    double total = Arrays.stream(mass).sum();
    Series series = new Series("R", mass, total, 0.5, 0.25);
    return new HistogramFigure(HOME, HOME, List.of(series), Unit.ZERO_ONE, "pixel value, 0..1");
  }
}

package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;

class SlicesTest {
  private static final List<String> RGB = List.of("R", "G", "B");

  /// Whatever pictures are shown, the cube draws their images.
  @Test
  void drawsTheImagesThatAreShown() {
    assertEquals(new Slices(0, 8), Slices.of(60_000, new Span(0, 4)));
    assertEquals(new Slices(4, 8), Slices.of(60_000, new Span(4, 8)));
    assertEquals(new Slices(59_992, 8), Slices.of(60_000, new Span(59_996, 60_000)));
    assertEquals(new Slices(16, 12), Slices.of(60_000, new Span(16, 28)));
    assertEquals(new Slices(0, 3), Slices.of(3, new Span(0, 3)));
    assertEquals(new Slices(0, 1), Slices.of(1, new Span(0, 1)));
    assertEquals(new Slices(0, 8), Slices.of(334, new Span(0, 0)), "a stats file has no pictures");
  }

  @Test
  void numbersThosePictures() {
    assertEquals(List.of("1", "2", "3", "4"), numbers(334, new Span(0, 4), CubeTurn.HOME, 300));
    assertEquals(List.of("5", "6", "7", "8"), numbers(334, new Span(4, 8), CubeTurn.HOME, 300));
    assertEquals(List.of(), numbers(334, new Span(0, 0), CubeTurn.HOME, 300));
    assertEquals(List.of(), numbers(1, new Span(0, 1), CubeTurn.HOME, 300), "one needs none");
  }

  /// Where slices are thinner than numbers they thin out evenly.
  @Test
  void thinsNumbersOut() {
    List<String> numbers = numbers(60_000, new Span(1000, 1008), CubeTurn.HOME, 160);
    assertEquals("1,001", numbers.getFirst());
    assertEquals("1,008", numbers.getLast());
    assertTrue(numbers.size() >= 2 && numbers.size() <= 4, numbers::toString);
    assertEquals(
        List.of("13", "16"), numbers(334, new Span(12, 16), CubeTurn.HOME, 105), "both ends");
    assertEquals(
        List.of("13–14"), numbers(334, new Span(12, 14), CubeTurn.HOME, 105), "of two, together");
  }

  private static List<String> numbers(int images, Span pictures, CubeTurn turn, double size) {
    CubeBatch batch = CubeBatch.ofOneSize(images, RGB, 100);
    Slices slices = Slices.of(images, pictures);
    CubeCaption caption = CubeCaption.of(SharedAxes.PER_CHANNEL, batch);
    return new SliceNumbers(
            new CubeGeometry(slices.count(), 3, 0, turn, size, size),
            new CubeWords(batch, slices.first(), pictures, caption),
            new TextMeter(new SvgSurface(1, SvgColors.of(false))))
        .list().stream().map(number -> number.word().text()).toList();
  }
}

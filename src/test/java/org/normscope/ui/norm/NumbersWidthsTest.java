package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.normscope.chart.Unit;
import org.normscope.norm.GroupNumbers;
import org.normscope.stats.Moments;

class NumbersWidthsTest {
  @Test
  void wordsStandInOneLineWhereThereIsRoom() {
    NumbersWidths widths = NumbersWidths.of(600, 7, 200, 280, 13);
    assertEquals(200, widths.name());
    assertTrue(widths.why() >= 280, widths.toString());
    assertEquals(600, widths.name() + 7 * widths.more() + widths.why(), 1e-9, "all of the room");
    assertTrue(NumbersWidths.of(3000, 7, 200, 280, 13).more() <= 3 * 13, "numbers stay a table");
  }

  @Test
  void whatIsLongGivesWayToWhatIsShort() {
    NumbersWidths shortReasons = NumbersWidths.of(400, 7, 300, 120, 13);
    assertEquals(280, shortReasons.name());
    assertEquals(120, shortReasons.why());
    NumbersWidths longReasons = NumbersWidths.of(400, 7, 150, 400, 13);
    assertEquals(150, longReasons.name());
    assertEquals(250, longReasons.why());
  }

  @Test
  void neitherVanishes() {
    NumbersWidths widths = NumbersWidths.of(100, 7, 300, 300, 13);
    assertEquals(104, widths.name());
    assertEquals(130, widths.why());
  }

  @Test
  void theLongestNumberIsTheLeastOrTheGreatest() {
    List<NumbersModel.Line> lines =
        DoubleStream.of(-12.5, 33, 0).mapToObj(NumbersWidthsTest::line).toList();
    NumberColumn mean =
        NumberColumn.all(() -> Unit.ZERO_ONE).stream()
            .filter(each -> each.head().equals("mean after"))
            .findFirst()
            .orElseThrow();
    assertEquals("−12.5000", mean.longest(lines));
    assertEquals("33.0000", mean.longest(lines.subList(1, 3)));
    assertEquals("", mean.longest(List.of()));
  }

  /// Of hundred thousands of lines a few are measured.
  @Test
  void theLongestWordsAreAmongThoseThatAreMeasured() {
    List<NumbersModel.Line> lines =
        IntStream.range(0, 1000)
            .mapToObj(i -> new NumbersModel.Line("image " + i, line(i % 10).row()))
            .toList();
    NumbersModel.Lines all = NumbersModel.Lines.of(lines);
    assertEquals(lines, all.all());
    assertTrue(all.longest().stream().anyMatch(line -> line.name().equals("image 100")));
    assertTrue(all.longest().size() < 100, all.longest().size() + " are measured");
    assertTrue(all.longest().stream().anyMatch(line -> line.row().after().mean() == 9));
  }

  private static NumbersModel.Line line(double value) {
    Moments moments = Moments.of(value);
    return new NumbersModel.Line("", new GroupNumbers.Row(0, 0, 1, moments, moments, ""));
  }
}

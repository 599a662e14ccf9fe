package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.normscope.ui.norm.SliderScale.Kind;

class SliderScaleTest {

  private static final SliderScale SCALE = new SliderScale(0, 2, Kind.LINEAR);
  private static final SliderScale EPS = new SliderScale(1e-12, 1, Kind.LOG);

  @Test
  void stopsAtRoundValues() {
    assertEquals(0.02, SCALE.step());
    assertEquals(0.66, SCALE.value(0.3333));
    assertEquals(1, SCALE.value(SCALE.position(1)));
    assertEquals(1e-5, EPS.value(EPS.position(1e-5)));
    assertEquals(3e-6, EPS.value(EPS.position(3.2e-6)));
    assertEquals(4, new SliderScale(1, 9, Kind.WHOLE).value(0.4));
  }

  @Test
  void stepsByDigitsOnALogarithmicScale() {
    assertEquals(2e-5, EPS.stepped(1e-5, 1));
    assertEquals(9e-6, EPS.stepped(1e-5, -1));
    assertEquals(1e-4, EPS.stepped(9e-5, 1));
    assertEquals(1e-4, EPS.leapt(1e-5, 1));
    assertEquals(1, EPS.stepped(1, 1));
    assertEquals(1e-12, EPS.stepped(1e-12, -1));
  }

  @Test
  void reachesZeroAtTheEndOfALogarithmicScale() {
    SliderScale open = new SliderScale(0, 1, Kind.LOG);
    assertEquals(0, open.value(0));
    assertEquals(0, open.position(0));
    assertEquals(0, open.stepped(1e-12, -1));
    assertEquals(1e-12, open.stepped(0, 1));
    assertTrue(open.value(0.001) > 0);
  }

  @Test
  void refusesAnEmptyRange() {
    assertThrows(IllegalArgumentException.class, () -> new SliderScale(1, 1, Kind.LINEAR));
    assertThrows(IllegalArgumentException.class, () -> new SliderScale(-1, 1, Kind.LOG));
  }

  @Test
  void writesValuesAsPeopleReadThem() {
    assertEquals("1.00", ParameterText.format(1, false));
    assertEquals("0.00", ParameterText.format(-0.0, false));
    assertEquals("−0.125", ParameterText.format(-0.125, false));
    assertEquals("1e−5", ParameterText.format(1e-5, false));
    assertEquals("2.5e−8", ParameterText.format(2.5e-8, false));
    assertEquals("5", ParameterText.format(5, true));
    assertEquals("0.333333", ParameterText.format(1 / 3.0, false));
  }

  @Test
  void readsTypedNumbersWithAPoint() {
    assertEquals(OptionalDouble.of(1e-5), ParameterText.parse(" 1e-5 "));
    assertEquals(OptionalDouble.of(1e-5), ParameterText.parse("1e−5"));
    assertEquals(OptionalDouble.of(-0.5), ParameterText.parse("−.5"));
    for (String wrong :
        new String[] {"", "1,5", "NaN", "Infinity", "0x1p3", "1e999", "1f", "- 1"}) {
      assertEquals(OptionalDouble.empty(), ParameterText.parse(wrong), wrong);
    }
  }
}

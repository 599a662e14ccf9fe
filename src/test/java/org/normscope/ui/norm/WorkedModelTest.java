package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.chart.Unit;
import org.normscope.norm.Coupling;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.norm.Worked;
import org.normscope.stats.Moments;

class WorkedModelTest {
  @Test
  void whatIsSetIsNotToldTwiceWhereThereIsLittleRoom() {
    Moments group = Moments.of(1, 2, 3);
    Worked worked = new Worked(Setup.opening(Method.BATCH_NORM), group, Coupling.NONE, 0, 1);
    WorkedModel.Shown shown = new WorkedModel.Shown(new Plane(0, 0), "", worked);
    assertEquals(List.of("γ", "μ_c", "σ_c²", "ε", "β"), symbols(shown, true));
    assertEquals(List.of("μ_c", "σ_c²"), symbols(shown, false));
  }

  @Test
  void saysHowManyValuesAndWhatTheyAreCountedIn() {
    Moments group = Moments.of(1, 2);
    Worked worked = new Worked(Setup.opening(Method.LRN), group, Coupling.NONE, 0, 1);
    assertEquals("a group: 2 values", WorkedModel.words("a group", worked, Unit.ZERO_ONE));
    assertEquals("a group: 2 values, in 0..1", WorkedModel.words("a group", worked, Unit.ZERO_255));
    Worked given = new Worked(Setup.opening(Method.CONSTANTS), null, Coupling.NONE, 0, 1);
    assertEquals("no statistic", WorkedModel.words("no statistic", given, Unit.ZERO_ONE));
  }

  private static List<String> symbols(WorkedModel.Shown shown, boolean all) {
    return shown.quantities(all).stream().map(each -> each.symbol().text()).toList();
  }
}

package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScopeTest {
  @Test
  void aBatchHasNoMoreImagesThanThereAre() {
    Scope batch = Scope.OPENING.withSize(1_000_000);
    assertEquals(334, batch.images(334));
    assertEquals(334, Scope.OPENING.images(334));
    assertEquals(2, Scope.OPENING.withChosen(List.of("a", "b")).images(334));
  }

  @Test
  void onlySoManyAreTakenOfWhatIsTooMuch() {
    Scope batch = Scope.OPENING.withSize(1_000_000);
    assertEquals(batch, batch.atMost(400, 334));
    assertEquals(batch.withSize(32), batch.atMost(32, 334));
    assertEquals(List.of("a"), Scope.OPENING.withChosen(List.of("a", "b")).atMost(1, 9).chosen());
  }
}

package org.normscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PlayerTest {
  private static final long SECOND = 1_000_000_000L;

  private final Player player = new Player();

  @Test
  void playsAtItsSpeedAndStopsAtTheEnd() {
    player.setSteps(100);
    assertEquals(100, player.step().get(), "what stood at the end stays there");
    player.speed().set(20);
    player.toggle();
    assertEquals(0, player.step().get(), "from the end it starts anew");
    player.tick(5 * SECOND);
    player.tick(6 * SECOND);
    assertEquals(20, player.step().get());
    player.tick(6 * SECOND + SECOND / 40);
    player.tick(6 * SECOND + SECOND / 20);
    assertEquals(21, player.step().get(), "halves of steps add up");
    player.toggle();
    player.tick(9 * SECOND);
    assertEquals(21, player.step().get());
    player.toggle();
    player.tick(20 * SECOND);
    player.tick(30 * SECOND);
    assertEquals(100, player.step().get());
    assertFalse(player.playing().get());
  }

  @Test
  void stepsPauseIt() {
    player.setSteps(10);
    player.reset();
    player.toggle();
    assertTrue(player.playing().get());
    player.move(1);
    assertFalse(player.playing().get());
    assertEquals(1, player.step().get());
    player.move(-5);
    assertEquals(0, player.step().get());
    player.move(99);
    player.setSteps(5);
    assertEquals(5, player.step().get());
  }
}

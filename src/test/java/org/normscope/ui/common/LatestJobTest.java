package org.normscope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.normscope.ui.Pump;

/// What is published when questions come faster than answers.
final class LatestJobTest {
  private final LatestJob<Integer> job = new LatestJob<>("test", Runnable::run);
  private final List<Integer> published = new CopyOnWriteArrayList<>();
  private final CountDownLatch last = new CountDownLatch(1);

  /// It used to be thrown away when another was asked meanwhile, so a folder that was being read
  /// never showed anything on a busy machine.
  @Test
  void whatHasBegunIsPublishedThoughAnotherWasAsked() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ask(1, begun, goOn);
    begun.await();
    ask(2, new CountDownLatch(1), new CountDownLatch(0));
    job.ask(() -> 3, this::publish, _ -> {});
    goOn.countDown();
    last.await(10, TimeUnit.SECONDS);
    assertEquals(List.of(1, 3), published, "2 had not begun when 3 was asked");
  }

  @Test
  void nothingAskedBeforeACancellationIsPublished() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ask(1, begun, goOn);
    begun.await();
    job.cancel();
    job.ask(() -> 3, this::publish, _ -> {});
    goOn.countDown();
    last.await(10, TimeUnit.SECONDS);
    assertEquals(List.of(3), published);
  }

  private void ask(int answer, CountDownLatch begun, CountDownLatch goOn) {
    job.ask(
        () -> {
          begun.countDown();
          goOn.await();
          return answer;
        },
        this::publish,
        _ -> {});
  }

  private void publish(int answer) {
    published.add(answer);
    if (answer == 3) {
      last.countDown();
    }
  }

  @Test
  void isBusyUntilTheLastAnswerIsPublished() {
    Pump window = new Pump();
    LatestJob<Integer> one = new LatestJob<>("busy", window);
    List<Integer> heard = new ArrayList<>();
    assertFalse(one.busy());
    one.ask(() -> 1, heard::add, _ -> {});
    assertTrue(one.busy());
    window.until("it is published", () -> !heard.isEmpty());
    assertFalse(one.busy());
    one.ask(() -> 2, heard::add, _ -> {});
    one.cancel();
    assertFalse(one.busy(), "nobody waits for what was cancelled");
  }
}

package org.normscope.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.settings.SettingsFile;
import org.normscope.ui.Display;
import org.normscope.ui.MainWindow;
import org.normscope.ui.norm.NormModel;
import org.normscope.ui.norm.Scope;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;

/// Drags a slider in the real window, gamma's unless another is named, one step a frame, and says where the time goes:
/// until the picture is there, what the window's thread computes a frame, and what the other
/// threads do.
///
///     mvn test-compile exec:exec -Pbench -Dbench.main=org.normscope.bench.SliderDrag -Dbench=FOLDER
///     ... -Dbench=FOLDER,batch=16,features,lrn:alpha,lrn:beta,layer_norm_channels:eps
///
/// Without a display the headless platform draws in software. Times of threads are CPU times: they
/// do not grow when the machine has something else to do.
public final class SliderDrag {
  private static final int STEPS = 200;
  private static final int WARM_UP = 150;
  private static final long PATIENCE_SECONDS = 300;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final PrintStream OUT = System.out;

  private final MainWindow window;
  private final Map<String, Long> cpu = new TreeMap<>();
  private final long[] answers;
  private final long[] pulses;
  private long asked;
  private int answered;
  private int pulsed;
  private long pulseBegan;
  private long windowBefore;
  private final long[] work;

  private SliderDrag(MainWindow window, int steps) {
    this.window = window;
    answers = new long[steps * 4];
    pulses = new long[steps * 4];
    work = new long[steps];
  }

  /// @param arguments a folder of images, then methods, with a parameter after a colon where it is
  ///   not gamma (`lrn:alpha`), scopes (`batch=16`, `features`) and sizes (`1280x800`), each
  ///   measured with the ones before it; also as one, with commas between
  public static void main(String[] arguments) {
    try {
      run(arguments);
      System.exit(0);
    } catch (Exception e) {
      // The window's thread would go on for ever.
      e.printStackTrace(OUT);
      System.exit(1);
    }
  }

  private static void run(String... arguments) throws Exception {
    String[] args = arguments.length == 1 ? arguments[0].split(",", -1) : arguments;
    if (!Display.isThere()) {
      Display.useHeadless();
    }
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Path home = Files.createTempDirectory("normscope-drag");
    MainWindow window = onWindow(() -> new MainWindow(new SettingsFile(home)));
    Stage stage = onWindow(Stage::new);
    onWindow(() -> {
      window.show(stage);
      stage.setWidth(1280);
      stage.setHeight(800);
      window.model().useTheme("light");
      window.model().place().set(Place.NORM);
      window.norm().scope().set(Scope.OPENING);
      window.model().open(List.of(Path.of(args[0])));
      return null;
    });
    await(() -> window.model().session().phase().get() == Phase.COMPLETE);
    NormModel norm = window.norm();
    for (String arg : args.length > 1 ? Arrays.copyOfRange(args, 1, args.length) : methods()) {
      if (arg.startsWith("batch=")) {
        int size = Integer.parseInt(arg.substring(6));
        onWindow(() -> {
          norm.scope().set(Scope.OPENING.withSize(size));
          return null;
        });
      } else if (arg.equals("features")) {
        onWindow(() -> {
          norm.scope().set(norm.scope().get().withFeatures(true));
          return null;
        });
      } else if (arg.matches("\\d+x\\d+")) {
        String[] size = arg.split("x", -1);
        onWindow(() -> {
          stage.setWidth(Integer.parseInt(size[0]));
          stage.setHeight(Integer.parseInt(size[1]));
          return null;
        });
      } else {
        String[] parts = arg.split(":", -1);
        measure(window, Method.of(parts[0]), parts.length > 1 ? parts[1] : "gamma");
      }
    }
  }

  private static String[] methods() {
    return new String[] {"batch_norm", "layer_norm", "instance_norm", "grn"};
  }

  private static void measure(MainWindow window, Method method, String parameter) throws Exception {
    onWindow(() -> {
      window.norm().use(method);
      return null;
    });
    await(() ->
        window.norm().problem().get().any()
            || (window.norm().picture().get() != null
                && window.norm().picture().get().choice().method() == method));
    Thread.sleep(600);
    new SliderDrag(window, WARM_UP).drag(parameter);
    SliderDrag drag = new SliderDrag(window, STEPS);
    drag.drag(parameter);
    OUT.println(drag.report(method.id() + ":" + parameter));
  }

  private void drag(String parameter) throws Exception {
    Scene scene = onWindow(window::scene);
    Slider slider = onWindow(() -> (Slider) scene.lookup("#parameter-" + parameter + " .slider"));
    if (slider == null) {
      throw new IllegalArgumentException("this method has no " + parameter + " to drag");
    }
    Runnable before = () -> pulseBegan = System.nanoTime();
    Runnable after =
        () -> {
          if (pulsed < pulses.length) {
            pulses[pulsed++] = System.nanoTime() - pulseBegan;
          }
        };
    CompletableFuture<Void> done = new CompletableFuture<>();
    Map<Long, Long> start = times();
    onWindow(() -> {
      scene.addPreLayoutPulseListener(before);
      scene.addPostLayoutPulseListener(after);
      window
          .norm()
          .picture()
          .addListener((_, _, _) -> {
            if (asked != 0 && answered < answers.length) {
              answers[answered++] = System.nanoTime() - asked;
              asked = 0;
            }
          });
      long me = Thread.currentThread().threadId();
      new AnimationTimer() {
        private int step;

        @Override
        public void handle(long now) {
          long used = THREADS.getThreadCpuTime(me);
          if (step > 0) {
            work[step - 1] = used - windowBefore;
          }
          windowBefore = used;
          if (step == work.length) {
            stop();
            done.complete(null);
            return;
          }
          Setup before = window.norm().choice().get();
          long moved = System.nanoTime();
          // Far enough to be another value almost each time: a slider has stops.
          slider.setValue(0.2 + 0.6 * (step++ * 37 % 101) / 101);
          if (asked == 0 && !window.norm().choice().get().equals(before)) {
            asked = moved;
          }
        }
      }.start();
      return null;
    });
    done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    onWindow(() -> {
      scene.removePreLayoutPulseListener(before);
      scene.removePostLayoutPulseListener(after);
      return null;
    });
    Map<Long, Long> end = times();
    for (long id : end.keySet()) {
      var info = THREADS.getThreadInfo(id);
      if (info != null) {
        cpu.merge(info.getThreadName(), end.get(id) - start.getOrDefault(id, 0L), Long::sum);
      }
    }
    Thread.sleep(200);
  }

  private static Map<Long, Long> times() {
    Map<Long, Long> times = new TreeMap<>();
    for (long id : THREADS.getAllThreadIds()) {
      times.put(id, THREADS.getThreadCpuTime(id));
    }
    return times;
  }

  private String report(String dragged) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%-26s %d pictures for %d steps; slider to picture %s; window's thread %s; layout %s%n"
            .formatted(
                dragged,
                answered,
                work.length,
                spread(answers, answered),
                spread(work, work.length),
                spread(pulses, pulsed)));
    cpu.forEach((name, nanos) -> {
      double each = nanos / 1e6 / work.length;
      if (each > 0.1) {
        text.append("    %-32s %6.2f ms a step%n".formatted(name, each));
      }
    });
    return text.toString();
  }

  private static String spread(long[] nanos, int count) {
    long[] sorted = Arrays.copyOf(nanos, Math.max(1, count));
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.1f, 95%% %.1f, most %.1f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  private static void await(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onWindow(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the window did not get ready");
      }
      Thread.sleep(20);
    }
  }

  private static <T> T onWindow(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}

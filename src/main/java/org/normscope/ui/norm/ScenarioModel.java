package org.normscope.ui.norm;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.normscope.dataset.DatasetIndex;
import org.normscope.scenario.Scenario;
import org.normscope.scenario.ScenarioFile;
import org.normscope.simulation.Sampler;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Place;
import org.normscope.ui.window.Session;
import org.normscope.ui.window.WindowModel;

/// Saves what the place Norm shows as a small file, and shows what such a file says.
public final class ScenarioModel {
  private final NormModel norm;
  private final WorkedModel worked;
  private final WindowModel window;
  private final LatestJob<Scenario> reading;
  // What waits for its folder to be read.
  private Scenario.Images waiting;

  /// Follows the place Norm.
  public ScenarioModel(NormModel norm, WorkedModel worked, Executor publisher) {
    this.norm = norm;
    this.worked = worked;
    this.window = norm.window();
    this.reading = new LatestJob<>("scenario", publisher);
    window.session().index().addListener((_, _, now) -> arrived(now));
  }

  /// Whether what was dropped is a scenario or an array; looks into files.
  static boolean wants(List<Path> paths) {
    return paths.size() == 1
        && (ScenarioFile.isNamedSo(paths.getFirst()) || isArray(paths.getFirst()));
  }

  private static boolean isArray(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".npy") && Files.isRegularFile(file);
  }

  /// Takes what [#wants] said yes to.
  void take(List<Path> paths) {
    Path file = paths.getFirst();
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
      norm.openArray(file);
      window.place().set(Place.NORM);
    } else {
      open(file);
    }
  }

  /// Shows what a file says; says why not in the status bar.
  public void open(Path file) {
    reading.ask(
        () -> ScenarioFile.read(file),
        scenario -> {
          window.say("Opened " + file);
          show(scenario);
        },
        e -> window.warn("%s cannot be opened: %s".formatted(file.getFileName(), words(e))));
  }

  /// Saves what is shown; the status bar tells how that went.
  public void save(Path file) {
    Scenario now = now();
    window.write(file, () -> ScenarioFile.write(file, now));
  }

  private static String words(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private Scenario now() {
    Scope scope = norm.scope().get();
    return new Scenario(
        source(scope),
        norm.choice().get(),
        new Scenario.Look(
            norm.heights().get().name().toLowerCase(Locale.ROOT),
            norm.linked().get(),
            worked.on().get()));
  }

  private Scenario.Source source(Scope scope) {
    ArraySource array = norm.array().get();
    if (array != null) {
      return array.file().<Scenario.Source>map(Scenario.Array::new).orElse(new Scenario.ByHand());
    }
    Session.Request request = window.session().request();
    Optional<Scenario.Batch> batch =
        scope.batch()
            ? Optional.of(
                new Scenario.Batch(
                    scope.size(), scope.seed(), scope.sampler().id(), scope.chosen()))
            : Optional.empty();
    return new Scenario.Images(
        request == null ? List.of() : request.paths(),
        window.part().get(),
        batch,
        scope.features());
  }

  private void show(Scenario scenario) {
    window.place().set(Place.NORM);
    norm.use(scenario.setup());
    String heights = scenario.look().heights();
    norm.heights().choose(heights.isEmpty() ? null : HeightScale.valueOf(upper(heights)));
    norm.linked().set(scenario.look().linked());
    worked.on().set(scenario.look().numbers());
    switch (scenario.source()) {
      case Scenario.ByHand _ -> norm.array().set(ArraySource.byHand());
      case Scenario.Array(Path file) -> norm.openArray(file);
      case Scenario.Images images -> showImages(images);
    }
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private void showImages(Scenario.Images images) {
    Session.Request request = window.session().request();
    boolean open = request != null && request.paths().equals(images.paths());
    if (images.paths().isEmpty() || (open && window.session().index().get() != null)) {
      narrow(images);
      return;
    }
    List<Path> gone = images.paths().stream().filter(path -> !Files.exists(path)).toList();
    if (!gone.isEmpty()) {
      window.warn("The scenario's folder is not there: " + gone.getFirst());
      return;
    }
    waiting = images;
    window.open(images.paths());
  }

  private void arrived(DatasetIndex index) {
    if (index != null && waiting != null) {
      Scenario.Images images = waiting;
      waiting = null;
      narrow(images);
    }
  }

  private void narrow(Scenario.Images images) {
    norm.array().set(null);
    window.part().set(images.part());
    Scope scope = Scope.OPENING;
    if (images.batch().isPresent()) {
      Scenario.Batch batch = images.batch().get();
      scope =
          scope
              .withSize(batch.size())
              .withSeed(batch.seed())
              .with(Sampler.of(batch.sampler()))
              .withChosen(batch.chosen());
    }
    norm.scope().set(scope.withFeatures(images.features()));
  }
}

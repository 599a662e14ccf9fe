package org.normscope.ui.norm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.normscope.chart.Numbers;
import org.normscope.chart.Range;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.image.ImageFile;
import org.normscope.norm.Setup;
import org.normscope.scenario.Scenario;
import org.normscope.scenario.ScenarioFile;
import org.normscope.simulation.Sampler;
import org.normscope.tensor.FeatureMaps;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Place;
import org.normscope.ui.window.Session;
import org.normscope.ui.window.WindowModel;

/// Saves what the place Norm shows as a small file, and shows what such a file says.
public final class ScenarioModel {
  private final NormModel norm;
  private final WorkedModel worked;
  private final WindowModel window;
  private final LatestJob<Opened> reading;
  private final Executor publisher;
  // What waits for its folder to be read.
  private Opened waiting;
  // What waits for the picture that it is a part of.
  private Scenario.Look zoom;

  // What a file says, and the array that it names; null for none.
  private record Opened(Path file, Scenario scenario, ArraySource array) {}

  /// Follows the place Norm.
  public ScenarioModel(NormModel norm, WorkedModel worked, Executor publisher) {
    this.norm = norm;
    this.worked = worked;
    this.window = norm.window();
    this.reading = new LatestJob<>("scenario", publisher);
    this.publisher = publisher;
    window.session().index().addListener((_, _, now) -> arrived(now));
    norm.picture().addListener((_, _, _) -> zoomWhatIsShown());
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

  /// Shows what a file says; says why not in the status bar, and leaves all as it is.
  public void open(Path file) {
    reading.ask(() -> read(file), this::begin, e -> refuse(file, e));
  }

  private void refuse(Path file, Exception e) {
    window.warn("%s cannot be opened: %s".formatted(file.getFileName(), words(e)));
  }

  // What it names is looked for before anything is shown of it.
  private static Opened read(Path file) throws IOException {
    Scenario scenario = ScenarioFile.read(file);
    return switch (scenario.source()) {
      case Scenario.ByHand _ -> new Opened(file, scenario, ArraySource.byHand());
      case Scenario.Array(Path array) -> new Opened(file, scenario, array(array));
      case Scenario.Images images -> {
        for (Path path : images.paths()) {
          if (!Files.exists(path)) {
            throw new IllegalArgumentException("its folder is not there: " + path);
          }
        }
        yield new Opened(file, scenario, null);
      }
    };
  }

  private static ArraySource array(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("its array is not there: " + file);
    }
    try {
      return ArraySource.read(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
    }
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
    return e.getMessage() == null ? e.toString() : Problem.of(e).sentence();
  }

  private Scenario now() {
    Scope scope = norm.scope().get();
    return new Scenario(
        source(scope),
        shownSetup(),
        new Scenario.Look(
            norm.heights().get().name().toLowerCase(Locale.ROOT),
            norm.linked().get(),
            worked.on().get(),
            Optional.ofNullable(norm.hidden().get()).map(names -> names.stream().sorted().toList()),
            stretch(norm.shownBefore().get()),
            stretch(norm.shownAfter().get())));
  }

  private static Optional<Scenario.Stretch> stretch(Range shown) {
    return Optional.ofNullable(shown).map(s -> new Scenario.Stretch(s.low(), s.high()));
  }

  private static Range range(Optional<Scenario.Stretch> shown) {
    return shown.map(s -> new Range(s.low(), s.high())).orElse(null);
  }

  // With as many numbers as are seen: those of other channels belong to other images.
  private Setup shownSetup() {
    NormPicture picture = norm.picture().get();
    Setup choice = norm.choice().get();
    return picture == null || norm.behind() ? choice : picture.material().fit(choice);
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

  // What waits for its folder changes nothing before that is read: its channels may not be those
  // that the numbers are for.
  private void begin(Opened opened) {
    waiting = null;
    if (!fits(opened)) {
      return;
    }
    window.say("Opened " + opened.file());
    window.place().set(Place.NORM);
    if (opened.scenario().source() instanceof Scenario.Images images && !isOpen(images)) {
      waiting = opened;
      window.open(images.paths());
    } else {
      show(opened);
    }
  }

  private boolean fits(Opened opened) {
    int channels = channels(opened);
    try {
      if (channels > 0) {
        opened.scenario().setup().values().checkWritten(channels);
      }
      return true;
    } catch (IllegalArgumentException e) {
      refuse(opened.file(), e);
      return false;
    }
  }

  // 0 where they are not known before the files are read.
  private int channels(Opened opened) {
    if (!(opened.scenario().source() instanceof Scenario.Images images)) {
      return opened.array().before().tensor().shape().c();
    }
    if (images.features()) {
      return FeatureMaps.COUNT;
    }
    DatasetIndex index = window.session().index().get();
    if (index != null && isOpen(images)) {
      return index.set(images.part()).channels().size();
    }
    if (images.paths().isEmpty()) {
      return norm.saved() == null ? 0 : norm.saved().stats().channels().size();
    }
    return switch (window.policy().get()) {
      case RGB -> 3;
      case GRAY -> 1;
      case NATIVE -> 0;
    };
  }

  private boolean isOpen(Scenario.Images images) {
    return images.paths().isEmpty()
        || (isAskedFor(images) && window.session().index().get() != null);
  }

  private boolean isAskedFor(Scenario.Images images) {
    Session.Request request = window.session().request();
    return request != null && request.paths().equals(images.paths());
  }

  private void arrived(DatasetIndex index) {
    if (index == null || waiting == null) {
      return;
    }
    Opened opened = waiting;
    // Somebody may have opened another folder meanwhile.
    boolean own =
        opened.scenario().source() instanceof Scenario.Images images && isAskedFor(images);
    if (own && channels(opened) == 0 && !index.complete()) {
      return;
    }
    waiting = null;
    if (own && fits(opened)) {
      show(opened);
    }
  }

  private void show(Opened opened) {
    Scenario scenario = opened.scenario();
    norm.use(scenario.setup());
    String heights = scenario.look().heights();
    norm.heights().choose(heights.isEmpty() ? null : HeightScale.valueOf(upper(heights)));
    norm.linked().set(scenario.look().linked());
    worked.on().set(scenario.look().numbers());
    norm.hidden().set(scenario.look().hidden().map(Set::copyOf).orElse(null));
    zoom = scenario.look();
    if (scenario.source() instanceof Scenario.Images images) {
      narrow(images);
    } else {
      norm.array().set(opened.array());
    }
    zoomWhatIsShown();
  }

  // Linked axes show all when a picture comes, and are zoomed after it.
  private void zoomWhatIsShown() {
    if (zoom == null || waiting != null || norm.picture().get() == null || norm.busy()) {
      return;
    }
    Scenario.Look look = zoom;
    zoom = null;
    publisher.execute(() -> {
      norm.shownBefore().set(range(look.before()));
      norm.shownAfter().set(range(look.after()));
    });
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private void narrow(Scenario.Images images) {
    norm.array().set(null);
    DatasetIndex index = window.session().index().get();
    Scope scope = Scope.OPENING;
    if (index != null && !has(index, images.part())) {
      window.warn("The scenario's part is not among these images: all of them are shown");
      window.part().set(Group.ALL);
      norm.scope().set(scope.withFeatures(images.features()));
      return;
    }
    window.part().set(images.part());
    if (images.batch().isPresent()) {
      Scenario.Batch batch = images.batch().get();
      scope =
          scope
              .withSize(batch.size())
              .withSeed(batch.seed())
              .with(Sampler.of(batch.sampler()))
              .withChosen(index == null ? batch.chosen() : there(index, batch.chosen()));
    }
    norm.scope().set(scope.withFeatures(images.features()));
  }

  private static boolean has(DatasetIndex index, Group part) {
    // Which kinds of files there are is not known before they are read.
    return index.found(new Group(part.split(), part.label(), "")) > 0;
  }

  // Where none of them is left, the batch is drawn.
  private List<String> there(DatasetIndex index, List<String> chosen) {
    Set<String> names =
        index.listing().files().stream().map(ImageFile::name).collect(Collectors.toSet());
    List<String> there = chosen.stream().filter(names::contains).toList();
    if (there.size() < chosen.size()) {
      window.warn(
          "Of the scenario's %s %s not there%s"
              .formatted(
                  Numbers.images(chosen.size()),
                  Numbers.count(chosen.size() - there.size())
                      + (chosen.size() - there.size() == 1 ? " is" : " are"),
                  there.isEmpty() ? ": as many others are drawn" : ""));
    }
    return there;
  }
}

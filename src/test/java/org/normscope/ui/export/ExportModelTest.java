package org.normscope.ui.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.export.audit.Audit;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.ui.Folders;
import org.normscope.ui.GatedDecoder;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class ExportModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
  private WindowModel window;
  private ExportModel model;

  @BeforeEach
  void open() throws Exception {
    window = Folders.window(pump, folder);
    model = new ExportModel(window, shown, pump);
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    pump.until("it is exported", this::current);
  }

  private boolean current() {
    ExportPicture now = model.picture().get();
    return now != null
        && now.format() == model.format().get()
        && now.options().equals(model.options().get())
        && now.stats().from().label().equals(window.part().get().label())
        && now.stats().from().images()
            == window.session().index().get().set(window.part().get()).images();
  }

  @Test
  void followsFormatOptionsAndPart() {
    assertTrue(model.settled());
    assertTrue(model.picture().get().trip().orElseThrow().exact());
    model.format().set(ExportFormat.DETECTRON2);
    pump.until("the format follows", this::current);
    assertTrue(model.picture().get().text().contains("FORMAT: \"BGR\""));
    model.options().set(ExportOptions.DEFAULT.with(ChannelOrder.RGB).withDigits(4));
    pump.until("the options follow", this::current);
    assertTrue(model.picture().get().text().contains("FORMAT: \"RGB\""));
    assertFalse(model.picture().get().trip().orElseThrow().exact());
    window.part().set(window.part().get().withLabel("night"));
    pump.until("the part follows", this::current);
    assertTrue(model.picture().get().text().contains(", class night, exact"));
  }

  @Test
  void whatCannotBeWrittenIsASentence() {
    model.options().set(ExportOptions.DEFAULT.with(ChannelOrder.GRAY));
    pump.until("the options follow", this::current);
    ExportPicture picture = model.picture().get();
    assertFalse(picture.writable());
    assertTrue(picture.problem().startsWith("Gray is another number"), picture.problem());
    model.save(folder.resolve("never.py"));
    assertFalse(Files.exists(folder.resolve("never.py")));
  }

  @Test
  void savesWhatIsShownAndRemembersTheFolder() throws IOException {
    assertEquals("", window.settings().get().saveFolder());
    Path target = folder.resolve("out.py");
    model.save(target);
    pump.until("it is saved", () -> window.notice().get() != null);
    assertEquals("Saved " + target, window.notice().get().text());
    assertArrayEquals(model.picture().get().bytes(), Files.readAllBytes(target));
    String saved = folder.toAbsolutePath().toString();
    assertEquals(saved, window.settings().get().saveFolder());
    model.save(folder.resolve("no/such/folder.py"));
    pump.until("it failed", () -> window.notice().get().error());
    assertTrue(window.notice().get().text().contains("there is no folder"));
    assertEquals(saved, window.settings().get().saveFolder());
  }

  @Test
  void writesAReportInTheBackground() throws IOException {
    Path target = folder.resolve("report.html");
    model.report(target);
    pump.until(
        "it is saved",
        () ->
            window.notice().get() != null
                && window.notice().get().text().equals("Saved " + target));
    assertTrue(Files.readString(target).contains("<h2>For training code</h2>"));
  }

  @Test
  void noFileWaitsForAReportThatTakesLong() throws IOException {
    // Mirrored: the same counts, so they are read again to be compared.
    Path images = Files.createDirectories(folder.resolve("mirrored"));
    Files.write(
        images.resolve("a.pgm"),
        new byte[] {'P', '5', ' ', '2', ' ', '1', ' ', '9', '9', ' ', 10, 90});
    Files.write(
        images.resolve("b.pgm"),
        new byte[] {'P', '5', ' ', '2', ' ', '1', ' ', '9', '9', ' ', 90, 10});
    window.open(List.of(images));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    GatedDecoder shut = GatedDecoder.shut();
    window.session().useDecoder(shut);
    Path report = folder.resolve("slow.html");
    model.report(report);
    Path other = folder.resolve("meanwhile.json");
    window.save(other);
    pump.until("the other one is saved", () -> Files.exists(other));
    assertFalse(Files.exists(report));
    shut.open();
    pump.until("the report is saved", () -> Files.exists(report));
  }

  @Test
  void judgesWhatIsPastedOrOpened() throws IOException {
    assertEquals(Judged.NOTHING, model.judged().get());
    model.config().set("Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])");
    pump.until("it is judged", () -> model.judged().get().audit().isPresent());
    assertEquals(Audit.Verdict.PRESET, model.judged().get().audit().orElseThrow().verdict());
    model.config().set("nonsense");
    pump.until("it is refused", () -> !model.judged().get().problem().isEmpty());
    Path own = Files.write(folder.resolve("own.py"), model.picture().get().bytes());
    model.open(own);
    pump.until("it fits", () -> model.judged().get().audit().map(Audit::fits).orElse(false));
    window.part().set(window.part().get().withLabel("night"));
    pump.until(
        "it is judged anew",
        () -> model.judged().get().audit().map(audit -> !audit.fits()).orElse(false));
    model.open(folder);
    pump.until("a folder is refused", () -> model.judged().get().problem().contains("a folder"));
    model.config().set("x");
    model.config().set("");
    pump.until("nothing is judged", () -> model.judged().get().equals(Judged.NOTHING));
  }

  @Test
  void theSearchFindsByNameReaderAndShelf() {
    model.search().set("bgr");
    assertEquals(List.of(ExportFormat.DETECTRON2), model.found());
    model.search().set("numpy.load");
    assertEquals(List.of(ExportFormat.NPZ, ExportFormat.BATCH_NORM_NPZ), model.found());
    model.search().set("deploy");
    assertEquals(5, model.found().size());
    model.search().set("");
    assertEquals(ExportFormat.values().length, model.found().size());
  }
}

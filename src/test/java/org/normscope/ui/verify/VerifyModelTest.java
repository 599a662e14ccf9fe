package org.normscope.ui.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.job.Progress;
import org.normscope.ui.Pump;
import org.normscope.verify.Verifier;

final class VerifyModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private final VerifyModel model = new VerifyModel(pump);

  private void await() {
    assertTrue(model.state().get().running());
    pump.until("it is checked", () -> !model.state().get().running());
  }

  @Test
  void runsWhatComesWithTheProgram() {
    model.bundled();
    await();
    assertEquals(Verifier.bundled(Progress.NONE).summary(), model.state().get().report().summary());
    assertTrue(model.state().get().report().passed());
  }

  @Test
  void runsAFolderAndSaysWhatIsWrongWithIt() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{");
    model.folder(folder);
    await();
    assertFalse(model.state().get().report().passed());
    assertEquals(1, model.state().get().report().notUnderstood().size());
    model.folder(folder.resolve("gone"));
    await();
    assertNull(model.state().get().report());
    assertTrue(model.state().get().problem().contains("there is no folder"));
  }

  @Test
  void stops() {
    model.bundled();
    model.cancel();
    await();
    assertFalse(model.state().get().report().complete());
  }
}

package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.common.Thumbs;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class ImagesModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private NormModel norm;
  private ImagesModel model;

  @BeforeEach
  void open() throws IOException {
    WindowModel window = Folders.window(pump, folder);
    norm = new NormModel(window, pump);
    model = new ImagesModel(norm, new Thumbs(pump), pump);
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    awaitPairs(6);
  }

  private void awaitPairs(int count) {
    pump.until(count + " pairs", () -> model.pairs().get().size() == count);
  }

  @Test
  void makesAsManyAsThereIsRoomFor() {
    List<Integer> all = images();
    model.fit(2);
    awaitPairs(2);
    assertEquals(all.subList(0, 2), images());
    model.turn(2);
    pump.until("the next two", () -> images().equals(all.subList(2, 4)));
    model.fit(5);
    awaitPairs(4);
    assertEquals(all.subList(2, 6), images(), "there are no more");
  }

  @Test
  void picturesOfMapsSayWhatIsBlackAndWhite() {
    assertNull(model.shownBefore(), "images are as they are");
    norm.scope().set(Scope.OPENING.withFeatures(true));
    pump.until("maps", () -> norm.picture().get().subject().channels().size() == 16);
    model.showChannel(15);
    assertNotNull(model.shownBefore());
    norm.scope().set(Scope.OPENING);
    pump.until("images", () -> norm.picture().get().subject().channels().size() == 3);
    assertNull(model.shownBefore());
    assertEquals(ShownRange.fitting(norm.picture().get(), 2), model.shownNow(), "it has no 16th");
  }

  private List<Integer> images() {
    return model.pairs().get().stream().map(ImagePair::image).toList();
  }
}

package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.norm.BatchMoments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;

final class SubjectWordsTest {
  @TempDir private Path folder;

  /// Of many channels the first few are drawn: nobody is to take them for all.
  @Test
  void theAxisSaysHowManyChannelsAreLeftOut() {
    Pump pump = new Pump();
    NormModel model = new NormModel(Folders.window(pump, folder), pump);
    Tensor tensor =
        Tensor.of(new Shape(1, 8, 2, 2), IntStream.range(0, 32).asDoubleStream().toArray());
    model
        .array()
        .set(
            new ArraySource(
                "maps.npy", Optional.empty(), BatchMoments.of(tensor, ArraySource.numbered(8))));
    pump.until("a picture", () -> model.picture().get() != null);
    NormPicture picture = model.picture().get();
    Visible first = Visible.of(picture.subject().channels(), null);
    assertEquals("value of maps.npy, 4 of 8", SubjectWords.axis(picture, first));
    Visible all = Visible.of(picture.subject().channels(), Set.of());
    assertEquals("value of maps.npy", SubjectWords.axis(picture, all));
  }
}

package org.normscope.dataset.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.normscope.dataset.DatasetScan;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFolder;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;
import org.normscope.stats.PlaneCounts;

/// Whoever changes what a decoder gives must not let old indices stand.
final class CodesTest {
  @Test
  void codesAreThoseOfTheVersion() throws Exception {
    CRC32C crc = new CRC32C();
    for (PixelPolicy policy : PixelPolicy.values()) {
      FolderListing listing =
          ImageFolder.list(
              List.of(Path.of("src/test/resources/dataset_goldens")),
              NameFilter.ALL,
              Progress.NONE);
      for (ScannedImage image :
          new DatasetScan(listing, PixelRecipe.of(policy), new ImageIoDecoder(), 1)
              .run(Progress.NONE)
              .images()) {
        crc.update(image.file().name().getBytes(StandardCharsets.UTF_8));
        for (PlaneCounts plane : image.planes()) {
          ByteBuffer packed =
              ByteBuffer.allocate(plane.packedBytes()).order(ByteOrder.LITTLE_ENDIAN);
          plane.packInto(packed, 0);
          crc.update(packed);
        }
      }
    }
    assertEquals(
        "1 f5db1890",
        FolderKey.CODES + " " + Long.toHexString(crc.getValue()),
        "other codes than before: raise FolderKey.CODES, so that nothing kept is believed any"
            + " more, and write the new sum here");
  }
}

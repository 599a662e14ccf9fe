package org.normscope.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Checks that the committed sample set still has what the lessons and the readers rely on.
final class SampleTest {
  private static final Path FOLDER = Path.of("assets", "sample");
  private static final long MOST_BYTES = 3_000_000;
  private static final double LEAST_GAP = 0.05;

  @Test
  void hasFourClassesOfSmallFiles() throws IOException {
    assertEquals(Sample.CLASSES, list(FOLDER).stream().map(SampleTest::name).toList());
    int count = 0;
    long bytes = 0;
    for (String className : Sample.CLASSES) {
      for (Path file : list(FOLDER.resolve(className))) {
        count++;
        bytes += Files.size(file);
      }
    }
    assertTrue(count >= 230 && count <= 250, "files: " + count);
    assertTrue(bytes < MOST_BYTES, "bytes: " + bytes);
  }

  @Test
  void holdsExactlyThePlannedFiles() throws IOException {
    for (String className : Sample.CLASSES) {
      List<String> planned =
          Sample.all().stream()
              .filter(sample -> sample.className().equals(className))
              .map(Sample::fileName)
              .sorted()
              .toList();
      List<String> present =
          list(FOLDER.resolve(className)).stream().map(SampleTest::name).toList();
      assertEquals(planned, present);
    }
  }

  @Test
  void storesEachPictureAsItsKindSays() throws IOException {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (Sample sample : Sample.all()) {
      Path file = FOLDER.resolve(sample.className()).resolve(sample.fileName());
      BufferedImage image = ImageIO.read(file.toFile());
      assertEquals(sample.kind(), kind(file, image), sample.fileName());
      assertEquals(sample.width(), image.getWidth(), sample.fileName());
      assertEquals(sample.height(), image.getHeight(), sample.fileName());
      seen.add(sample.kind());
    }
    assertEquals(EnumSet.allOf(Kind.class), seen);
  }

  @Test
  void deepPicturesUseTheirLowerBits() throws IOException {
    for (Sample sample : Sample.all()) {
      if (sample.kind() == Kind.PNG_RGB16 || sample.kind() == Kind.PNG_GRAY16) {
        Path file = FOLDER.resolve(sample.className()).resolve(sample.fileName());
        Raster raster = ImageIO.read(file.toFile()).getRaster();
        int[] values =
            raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        long levels = Arrays.stream(values).distinct().count();
        assertTrue(levels > 1000, sample.fileName() + " has only " + levels + " levels");
      }
    }
  }

  @Test
  void classMeansLieApartInEveryChannel() throws IOException {
    double[][] means = new double[Sample.CLASSES.size()][];
    for (int i = 0; i < means.length; i++) {
      means[i] = classMean(FOLDER.resolve(Sample.CLASSES.get(i)));
    }
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j < i; j++) {
        for (int channel = 0; channel < 3; channel++) {
          double gap = Math.abs(means[i][channel] - means[j][channel]);
          String pair = Sample.CLASSES.get(i) + " and " + Sample.CLASSES.get(j);
          assertTrue(gap >= LEAST_GAP, pair + ", channel " + channel + ": " + gap);
        }
      }
    }
  }

  @Test
  void paintingTwiceGivesTheSameBytes() throws IOException {
    for (int number : new int[] {0, 12, 17, 29}) {
      for (int index = 0; index < Sample.CLASSES.size(); index++) {
        Sample sample = Sample.all().get(index * Sample.PER_CLASS + number);
        byte[] first = SamplePainter.paint(sample);
        assertArrayEquals(first, SamplePainter.paint(sample), sample.fileName());
      }
    }
  }

  private static Kind kind(Path file, BufferedImage image) {
    ColorModel model = image.getColorModel();
    boolean deep = image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT;
    boolean gray = image.getRaster().getNumBands() == 1;
    if (name(file).endsWith(".jpg")) {
      return gray ? Kind.JPEG_GRAY : Kind.JPEG_RGB;
    }
    if (model instanceof IndexColorModel) {
      return Kind.PNG_PALETTE;
    }
    if (model.hasAlpha()) {
      return Kind.PNG_RGBA;
    }
    if (gray) {
      return deep ? Kind.PNG_GRAY16 : Kind.PNG_GRAY;
    }
    return deep ? Kind.PNG_RGB16 : Kind.PNG_RGB;
  }

  private static double[] classMean(Path folder) throws IOException {
    List<Path> files = list(folder);
    double[] sum = new double[3];
    for (Path file : files) {
      double[] mean = imageMean(ImageIO.read(file.toFile()));
      for (int channel = 0; channel < 3; channel++) {
        sum[channel] += mean[channel] / files.size();
      }
    }
    return sum;
  }

  /// The channel means from the stored samples; `getRGB` would bend gray and drop 16 bits.
  private static double[] imageMean(BufferedImage image) {
    BufferedImage plain =
        image.getColorModel() instanceof IndexColorModel palette
            ? palette.convertToIntDiscrete(image.getRaster(), false)
            : image;
    Raster raster = plain.getRaster();
    double peak = (1 << plain.getColorModel().getComponentSize(0)) - 1;
    double[] mean = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      int band = raster.getNumBands() == 1 ? 0 : channel;
      double sum = 0;
      for (int y = 0; y < raster.getHeight(); y++) {
        for (int x = 0; x < raster.getWidth(); x++) {
          sum += raster.getSample(x, y, band);
        }
      }
      mean[channel] = sum / (raster.getWidth() * raster.getHeight()) / peak;
    }
    return mean;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}

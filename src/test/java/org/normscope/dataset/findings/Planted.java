package org.normscope.dataset.findings;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.DatasetScan;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageTable;
import org.normscope.image.Decoders;
import org.normscope.image.ImageFolder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;

/// Folders of ordinary images with some that are not.
public final class Planted {
  private static final int SIZE = 24;

  private Planted() {}

  /// So many colour images of noise whose means and contrasts differ a little.
  public static Path ordinary(Path folder, int images) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < images; i++) {
      noise(folder.resolve("image_%03d.png".formatted(i)), SIZE, SIZE, i);
    }
    return folder;
  }

  /// A colour image of noise.
  public static void noise(Path file, int width, int height, long seed) throws IOException {
    Random random = new Random(seed);
    int low = 40 + random.nextInt(30);
    int range = 100 + random.nextInt(40);
    write(file, BufferedImage.TYPE_3BYTE_BGR, width, height, _ -> low + random.nextInt(range));
  }

  /// Thirty ordinary images and one of each of these: constant, black, gray, 16 bit, a copy with
  /// other bytes, a hard link, a mirror image that is no copy, huge, dark.
  public static Path folder(Path folder) throws IOException {
    ordinary(folder, 30);
    write(folder.resolve("constant.png"), BufferedImage.TYPE_3BYTE_BGR, SIZE, SIZE, _ -> 77);
    write(folder.resolve("black.png"), BufferedImage.TYPE_3BYTE_BGR, SIZE, SIZE, s -> s / 3 % 3);
    write(
        folder.resolve("white.png"),
        BufferedImage.TYPE_3BYTE_BGR,
        SIZE,
        SIZE,
        s -> 255 - s / 3 % 3);
    Random random = new Random(99);
    write(
        folder.resolve("gray.png"),
        BufferedImage.TYPE_BYTE_GRAY,
        SIZE,
        SIZE,
        _ -> 50 + random.nextInt(110));
    write(
        folder.resolve("sixteen.png"),
        BufferedImage.TYPE_USHORT_GRAY,
        SIZE,
        SIZE,
        _ -> 257 * 50 + random.nextInt(257 * 110));
    BufferedImage first = ImageIO.read(folder.resolve("image_000.png").toFile());
    ImageIO.write(first, "bmp", folder.resolve("copy.bmp").toFile());
    Files.createLink(folder.resolve("link.png"), folder.resolve("image_001.png"));
    BufferedImage mirrored = ImageIO.read(folder.resolve("image_002.png").toFile());
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE / 2; x++) {
        int left = mirrored.getRGB(x, y);
        mirrored.setRGB(x, y, mirrored.getRGB(SIZE - 1 - x, y));
        mirrored.setRGB(SIZE - 1 - x, y, left);
      }
    }
    ImageIO.write(mirrored, "png", folder.resolve("mirror.png").toFile());
    noise(folder.resolve("huge.png"), 20 * SIZE, 15 * SIZE, 7);
    write(
        folder.resolve("dark.png"),
        BufferedImage.TYPE_3BYTE_BGR,
        SIZE,
        SIZE,
        _ -> 12 + random.nextInt(9));
    return folder;
  }

  /// Writes an image whose sample s is a value of s.
  public static void write(Path file, int type, int width, int height, IntUnaryOperator value)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    WritableRaster raster = image.getRaster();
    int bands = raster.getNumBands();
    for (int p = 0; p < width * height; p++) {
      for (int b = 0; b < bands; b++) {
        raster.setSample(p % width, p / width, b, value.applyAsInt(p * bands + b));
      }
    }
    String name = file.toString();
    ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
  }

  static DatasetIndex scan(Path folder, PixelPolicy policy)
      throws IOException, InterruptedException {
    return new DatasetScan(
            ImageFolder.list(List.of(folder), NameFilter.ALL, Progress.NONE),
            PixelRecipe.of(policy),
            Decoders.AUTO.decoder(),
            2)
        .run(Progress.NONE);
  }

  static ImageTable table(Path folder) throws IOException, InterruptedException {
    return ImageTable.of(scan(folder, PixelPolicy.RGB), Group.ALL);
  }

  static Findings findings(ImageTable table) throws InterruptedException {
    return Findings.of(table).with(duplicates(table).findings(table));
  }

  static Duplicates duplicates(ImageTable table) throws InterruptedException {
    return Duplicates.find(
        table, PixelRecipe.of(PixelPolicy.RGB), Decoders.AUTO.decoder(), 2, Progress.NONE);
  }
}

package org.normscope.ui;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.DatasetScan;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFolder;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;
import org.normscope.settings.SettingsFile;
import org.normscope.ui.window.WindowModel;

/// Small folders of images, copied from the bundled sample, and what the core alone says of them.
public final class Folders {
  private Folders() {}

  /// The model of a window that reads in Java, keeps its settings below a folder and has the
  /// bundled sample. What it writes is written when a change returns, so that nothing is written
  /// into a folder of a test that is over.
  public static WindowModel window(Executor pump, Path folder) {
    return window(pump, new ImageIoDecoder(), folder);
  }

  /// The same, with another decoder.
  public static WindowModel window(Executor pump, ImageDecoder decoder, Path folder) {
    return new WindowModel(
        pump,
        Runnable::run,
        decoder,
        new SettingsFile(folder.resolve("settings")),
        Folders::sample,
        Optional.empty());
  }

  /// Copies the first `count` images of a class of the sample into a folder, which is made.
  public static Path copy(String label, int count, Path into) throws IOException {
    Files.createDirectories(into);
    for (Path image : images(label).subList(0, count)) {
      Files.copy(image, into.resolve(image.getFileName().toString()));
    }
    return into;
  }

  /// Two classes of three images each.
  public static Path classes(Path folder) throws IOException {
    copy("forest", 3, folder.resolve("forest"));
    copy("night", 3, folder.resolve("night"));
    return folder;
  }

  /// A train split of two classes and a test split of one.
  public static Path splits(Path folder) throws IOException {
    copy("forest", 2, folder.resolve("train/forest"));
    copy("night", 2, folder.resolve("train/night"));
    copy("sea", 1, folder.resolve("test/sea"));
    return folder;
  }

  /// 480 images of two classes, enough for an estimate long before all are read.
  public static Path many(Path folder) throws IOException {
    for (String label : List.of("forest", "night")) {
      for (String copy : List.of("1", "2", "3", "4")) {
        copy(label, 60, folder.resolve(label).resolve(copy));
      }
    }
    return folder;
  }

  /// What a scan with one thread says of a folder.
  public static DatasetIndex scan(Path folder) throws IOException, InterruptedException {
    return new DatasetScan(
            ImageFolder.list(List.of(folder), NameFilter.ALL, Progress.NONE),
            PixelRecipe.of(PixelPolicy.RGB),
            new ImageIoDecoder(),
            1)
        .run(Progress.NONE);
  }

  private static List<Path> images(String label) throws IOException {
    try (Stream<Path> files = Files.list(sample().resolve(label))) {
      return files.sorted().toList();
    }
  }

  /// The bundled sample.
  public static Path sample() {
    try {
      return Path.of(
          Objects.requireNonNull(Folders.class.getResource("/assets/sample"), "no sample").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.normscope.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Paints the bundled sample set; run by hand when the pictures are to change, never by the build.
///
/// The same JDK gives the same bytes each time, so the committed files can be checked against it.
public final class SamplePainter {
  /// Pictures are painted larger by this factor and then reduced, which smooths all edges.
  private static final int OVERSIZE = 2;

  private SamplePainter() {}

  /// Paints the whole set.
  ///
  /// @param args the output folder, or nothing for `assets/sample`
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "assets/sample");
    for (Sample sample : Sample.all()) {
      Path classFolder = folder.resolve(sample.className());
      Files.createDirectories(classFolder);
      Files.write(classFolder.resolve(sample.fileName()), paint(sample));
    }
  }

  /// The file content of one picture.
  public static byte[] paint(Sample sample) throws IOException {
    Dice dice = new Dice(sample.className(), sample.number());
    Scene scene = scene(sample.className());
    Canvas painting = new Canvas(sample.width() * OVERSIZE, sample.height() * OVERSIZE);
    scene.paint(painting, dice);
    Canvas picture = Sensor.develop(painting, scene.mood(), dice);
    return Encoder.encode(picture, sample.kind(), dice);
  }

  private static Scene scene(String className) {
    return switch (className) {
      case "forest" -> new Forest();
      case "night" -> new Night();
      case "sea" -> new Sea();
      case "sunset" -> new Sunset();
      default -> throw new IllegalArgumentException("No scene for class " + className);
    };
  }
}

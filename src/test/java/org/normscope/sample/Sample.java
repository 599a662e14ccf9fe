package org.normscope.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One picture of the set: what it shows, its number, and how it is stored.
///
/// @param className the class, which is also the folder name
/// @param number the number within the class, from 0
/// @param kind how the picture is stored
/// @param width the width in pixels
/// @param height the height in pixels
public record Sample(String className, int number, Kind kind, int width, int height) {
  /// The class names in alphabetical order.
  public static final List<String> CLASSES = List.of("forest", "night", "sea", "sunset");

  /// The number of pictures in each class.
  public static final int PER_CLASS = 60;

  /// The file name within the class folder.
  public String fileName() {
    return String.format(Locale.ROOT, "%s_%02d%s", className, number, kind.suffix());
  }

  /// The whole set, class by class.
  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (int index = 0; index < CLASSES.size(); index++) {
      for (int number = 0; number < PER_CLASS; number++) {
        samples.add(of(index, number));
      }
    }
    return samples;
  }

  private static Sample of(int index, int number) {
    boolean evenClass = index % 2 == 0;
    // The rare kinds sit at scattered numbers; a few of them only in every other class.
    Kind kind =
        switch (number) {
          case 5, 19, 33 -> Kind.PNG_RGB;
          case 47 -> evenClass ? Kind.PNG_RGB : Kind.JPEG_RGB;
          case 12 -> Kind.PNG_RGB16;
          case 41 -> evenClass ? Kind.JPEG_RGB : Kind.PNG_RGB16;
          case 17 -> Kind.PNG_GRAY16;
          case 26 -> evenClass ? Kind.JPEG_GRAY : Kind.PNG_GRAY;
          case 53 -> index == 0 ? Kind.PNG_GRAY : index == 3 ? Kind.JPEG_GRAY : Kind.JPEG_RGB;
          case 29 -> Kind.PNG_RGBA;
          case 50 -> evenClass ? Kind.JPEG_RGB : Kind.PNG_RGBA;
          case 37 -> evenClass ? Kind.PNG_PALETTE : Kind.JPEG_RGB;
          default -> Kind.JPEG_RGB;
        };
    int[] size = size(kind, number);
    return new Sample(CLASSES.get(index), number, kind, size[0], size[1]);
  }

  /// PNG files are kept small, since noise does not compress without loss.
  private static int[] size(Kind kind, int number) {
    return switch (kind) {
      case JPEG_RGB, JPEG_GRAY ->
          switch (number % 10) {
            case 3 -> new int[] {120, 160};
            case 6 -> new int[] {128, 128};
            case 1, 9 -> new int[] {200, 150};
            default -> new int[] {160, 120};
          };
      case PNG_RGB16 -> number == 12 ? new int[] {96, 72} : new int[] {80, 60};
      case PNG_PALETTE -> new int[] {128, 96};
      case PNG_RGB, PNG_RGBA, PNG_GRAY16 -> number == 33 ? new int[] {96, 96} : new int[] {128, 96};
      default -> new int[] {96, 72};
    };
  }
}

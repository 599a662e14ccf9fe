package org.normscope.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// An image whose mean or std lies far from those of the other images.
///
/// @param image place of the image in its set
/// @param figure which figure is unusual
/// @param channel in which channel
/// @param z how far: its robust z-score among the images, see [RobustScale]
public record Outlier(int image, Figure figure, int channel, double z) {

  /// A figure of one image's channel.
  public enum Figure {
    /// The mean of its pixels.
    MEAN("mean"),
    /// The population std of its pixels.
    STD("std");

    private final String title;

    Figure(String title) {
      this.title = title;
    }

    /// For people.
    public String title() {
      return title;
    }

    double of(ImageFigures figures, int image, int channel) {
      return this == MEAN ? figures.mean(image, channel) : figures.std(image, channel);
    }
  }

  /// The images furthest from the rest, each with its most unusual figure, the furthest first.
  /// Empty for fewer than three images; figures that do not vary name nobody.
  ///
  /// @param most how many at most
  public static List<Outlier> furthest(Planes planes, int most) {
    if (planes.images() < 3) {
      return List.of();
    }
    ImageFigures figures = ImageFigures.of(planes);
    return among(figures, IntStream.range(0, planes.images()).toArray()).stream()
        .sorted(Comparator.comparingDouble((Outlier o) -> -Math.abs(o.z)))
        .limit(most)
        .toList();
  }

  /// Some images that have the same channels, each with its most unusual figure among them; of
  /// equal ones the first channel's, and the mean before the std. Images none of whose figures
  /// varies are left out.
  public static List<Outlier> among(ImageFigures figures, int... images) {
    Outlier[] worst = new Outlier[images.length];
    double[] values = new double[images.length];
    for (Figure figure : Figure.values()) {
      for (int c = 0; c < figures.channels() && figures.has(images[0], c); c++) {
        for (int i = 0; i < images.length; i++) {
          values[i] = figure.of(figures, images[i], c);
        }
        RobustScale scale = RobustScale.of(values);
        for (int i = 0; i < images.length && scale.scale() > 0; i++) {
          double z = scale.z(values[i]);
          if (worst[i] == null || Math.abs(z) > Math.abs(worst[i].z)) {
            worst[i] = new Outlier(images[i], figure, c, z);
          }
        }
      }
    }
    List<Outlier> found = new ArrayList<>();
    for (Outlier outlier : worst) {
      if (outlier != null) {
        found.add(outlier);
      }
    }
    return found;
  }
}

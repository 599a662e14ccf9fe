package org.normscope.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An image whose mean or std lies far from those of the other images.
///
/// @param image place of the image in its set
/// @param figure which figure is unusual
/// @param channel in which channel
/// @param z how far, in standard deviations of that figure over the images: `(figure - mean) / sd`
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

    double of(Moments moments) {
      return this == MEAN ? moments.mean() : moments.std();
    }
  }

  /// The images furthest from the rest, each with its most unusual figure, the furthest first.
  /// Empty for fewer than three images; figures that do not vary name nobody.
  ///
  /// @param most how many at most
  public static List<Outlier> furthest(Planes planes, int most) {
    int images = planes.images();
    if (images < 3) {
      return List.of();
    }
    Outlier[] worst = new Outlier[images];
    for (Figure figure : Figure.values()) {
      for (int c = 0; c < planes.channels().size(); c++) {
        double mean = 0;
        for (int i = 0; i < images; i++) {
          mean += figure.of(planes.plane(i, c).moments());
        }
        mean /= images;
        double scatter = 0;
        for (int i = 0; i < images; i++) {
          double off = figure.of(planes.plane(i, c).moments()) - mean;
          scatter += off * off;
        }
        double sd = Math.sqrt(scatter / (images - 1));
        if (sd < 1e-12) {
          continue;
        }
        for (int i = 0; i < images; i++) {
          double z = (figure.of(planes.plane(i, c).moments()) - mean) / sd;
          if (worst[i] == null || Math.abs(z) > Math.abs(worst[i].z)) {
            worst[i] = new Outlier(i, figure, c, z);
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
    found.sort(Comparator.comparingDouble((Outlier o) -> -Math.abs(o.z)));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }
}

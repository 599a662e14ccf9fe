package org.normscope.norm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.normscope.stats.PlaneReader;
import org.normscope.stats.Planes;
import org.normscope.tensor.Tensor;

/// How far two methods are apart on the same images, pixel by pixel: exact, from counts where both
/// map planes by lines, else from the pixels.
///
/// @param channels one a channel
public record Difference(List<Channel> channels) {

  /// One channel.
  ///
  /// @param name of the channel
  /// @param mean mean over all pixels of |y₁ − y₂|
  /// @param max the largest of them
  public record Channel(String name, double mean, double max) {}

  /// The mean over all channels, which have equally many pixels.
  public double mean() {
    return channels.stream().mapToDouble(Channel::mean).average().orElse(0);
  }

  /// The largest difference of all.
  public double max() {
    return channels.stream().mapToDouble(Channel::max).max().orElse(0);
  }

  /// Of the same images after two methods.
  ///
  /// @throws IOException when an image cannot be read again
  /// @throws IllegalArgumentException when they are not of the same images
  public static Difference of(After a, After b) throws IOException {
    if (a.images() != b.images() || !a.channels().equals(b.channels())) {
      throw new IllegalArgumentException("the two methods saw different images");
    }
    return a instanceof Normalized x && b instanceof Normalized y ? ofLines(x, y) : ofPixels(a, b);
  }

  private static Difference ofLines(Normalized a, Normalized b) {
    Planes planes = a.planes();
    List<Channel> channels = new ArrayList<>();
    boolean pooled = a.oneLinePerChannel() && b.oneLinePerChannel();
    PlaneReader plane = new PlaneReader();
    for (int c = 0; c < planes.channels().size(); c++) {
      Gap gap = new Gap();
      if (pooled) {
        Affine first = a.line(0, c);
        Affine second = b.line(0, c);
        planes
            .pooled(c)
            .forEach((bits, code, count) -> {
              double x = AfterHistogram.value(bits, code);
              gap.add(first.at(x), second.at(x), count);
            });
      } else {
        for (int n = 0; n < planes.images(); n++) {
          plane.read(planes.plane(n, c));
          gap.add(plane, a.line(n, c), b.line(n, c));
        }
      }
      channels.add(gap.channel(planes.channels().get(c)));
    }
    return new Difference(List.copyOf(channels));
  }

  private static Difference ofPixels(After a, After b) throws IOException {
    List<Gap> gaps = a.channels().stream().map(_ -> new Gap()).toList();
    for (int n = 0; n < a.images(); n++) {
      // One of the two has the pixels; the other may only know lines.
      Tensor input = a instanceof Normalized ? b.input(n) : a.input(n);
      Tensor first = a.output(n, input);
      Tensor second = b.output(n, input);
      int plane = input.shape().plane();
      for (int c = 0; c < gaps.size(); c++) {
        for (int i = c * plane; i < (c + 1) * plane; i++) {
          gaps.get(c).add(first.at(i), second.at(i), 1);
        }
      }
    }
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < gaps.size(); c++) {
      channels.add(gaps.get(c).channel(a.channels().get(c)));
    }
    return new Difference(List.copyOf(channels));
  }

  private static final class Gap {
    private double sum;
    private long count;
    private double max;

    void add(double a, double b, long pixels) {
      double apart = Math.abs(a - b);
      sum += apart * pixels;
      count += pixels;
      max = Math.max(max, apart);
    }

    void add(PlaneReader plane, Affine a, Affine b) {
      for (int i = 0; i < plane.entries(); i++) {
        if (plane.counts()[i] != 0) {
          double x = AfterHistogram.value(plane.bits(), plane.code(i));
          add(a.at(x), b.at(x), plane.counts()[i]);
        }
      }
    }

    Channel channel(String name) {
      return new Channel(name, sum / count, max);
    }
  }
}

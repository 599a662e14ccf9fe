package org.normscope.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The colours of a palette picture, chosen by median cut.
public final class ColourTable {
  private final List<Rgb> colours;

  private ColourTable(List<Rgb> colours) {
    this.colours = colours;
  }

  /// Chooses up to `size` colours: the box with the widest spread is halved again and again.
  public static ColourTable of(Canvas picture, int size) {
    List<Rgb> pixels = new ArrayList<>();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        pixels.add(pixel(picture, x, y));
      }
    }
    List<List<Rgb>> boxes = new ArrayList<>();
    boxes.add(pixels);
    while (boxes.size() < size) {
      List<Rgb> widest = boxes.stream().max(Comparator.comparingDouble(ColourTable::weight)).get();
      boxes.remove(widest);
      int channel = widestChannel(widest);
      List<Rgb> sorted = new ArrayList<>(widest);
      sorted.sort(Comparator.comparingDouble(colour -> value(colour, channel)));
      boxes.add(sorted.subList(0, sorted.size() / 2));
      boxes.add(sorted.subList(sorted.size() / 2, sorted.size()));
    }
    return new ColourTable(boxes.stream().map(ColourTable::mean).toList());
  }

  /// The number of colours.
  public int size() {
    return colours.size();
  }

  /// The red values, 0 to 255.
  public byte[] reds() {
    return values(0);
  }

  /// The green values, 0 to 255.
  public byte[] greens() {
    return values(1);
  }

  /// The blue values, 0 to 255.
  public byte[] blues() {
    return values(2);
  }

  /// The index of the colour nearest to a pixel.
  public int nearest(Canvas picture, int x, int y) {
    Rgb wanted = pixel(picture, x, y);
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < colours.size(); i++) {
      Rgb colour = colours.get(i);
      double red = colour.red() - wanted.red();
      double green = colour.green() - wanted.green();
      double blue = colour.blue() - wanted.blue();
      double distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private byte[] values(int channel) {
    byte[] values = new byte[colours.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.round(255 * value(colours.get(i), channel));
    }
    return values;
  }

  private static double weight(List<Rgb> box) {
    return box.size() < 2 ? 0 : spread(box, widestChannel(box)) * Math.sqrt(box.size());
  }

  private static int widestChannel(List<Rgb> box) {
    int widest = 0;
    for (int channel = 1; channel < 3; channel++) {
      if (spread(box, channel) > spread(box, widest)) {
        widest = channel;
      }
    }
    return widest;
  }

  private static double spread(List<Rgb> box, int channel) {
    double low = 1;
    double high = 0;
    for (Rgb colour : box) {
      low = Math.min(low, value(colour, channel));
      high = Math.max(high, value(colour, channel));
    }
    return high - low;
  }

  private static Rgb mean(List<Rgb> box) {
    Rgb sum = new Rgb(0, 0, 0);
    for (Rgb colour : box) {
      sum = sum.plus(colour, 1.0 / box.size());
    }
    return sum;
  }

  private static double value(Rgb colour, int channel) {
    return switch (channel) {
      case 0 -> colour.red();
      case 1 -> colour.green();
      default -> colour.blue();
    };
  }

  private static Rgb pixel(Canvas picture, int x, int y) {
    return new Rgb(picture.sample(x, y, 0), picture.sample(x, y, 1), picture.sample(x, y, 2));
  }
}

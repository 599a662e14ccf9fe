package org.normscope.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// An RGB picture in double precision, so that the 16-bit files of the set really hold 16 bits.
///
/// Painters work in a unit that is independent of the size in pixels: `v` runs from 0 at the top to
/// 1 at the bottom, and `u` from 0 at the left to [#aspect()] at the right.
public final class Canvas {

  /// What a layer does to a point: from the place and the colour there to the new colour.
  @FunctionalInterface
  public interface Shader {
    /// The new colour at a place, given the colour below.
    Rgb at(double u, double v, Rgb below);
  }

  private final int width;
  private final int height;
  private final double[] samples;

  /// A black canvas.
  public Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    samples = new double[width * height * 3];
  }

  /// The width in pixels.
  public int width() {
    return width;
  }

  /// The height in pixels.
  public int height() {
    return height;
  }

  /// The width in units of the height.
  public double aspect() {
    return (double) width / height;
  }

  /// The value of one channel (0 red, 1 green, 2 blue) of one pixel.
  public double sample(int x, int y, int channel) {
    return samples[(y * width + x) * 3 + channel];
  }

  /// Sets the value of one channel of one pixel.
  public void setSample(int x, int y, int channel, double value) {
    samples[(y * width + x) * 3 + channel] = value;
  }

  /// The mean of one channel.
  public double mean(int channel) {
    double sum = 0;
    for (int i = channel; i < samples.length; i += 3) {
      sum += samples[i];
    }
    return sum / (width * height);
  }

  /// Lays a shader over the whole canvas.
  public void shade(Shader shader) {
    shade(0, 1, shader);
  }

  /// Lays a shader over the rows between two heights.
  public void shade(double top, double bottom, Shader shader) {
    int last = Math.min(height, (int) Math.ceil(bottom * height));
    for (int y = Math.max(0, (int) Math.floor(top * height)); y < last; y++) {
      for (int x = 0; x < width; x++) {
        put(x, y, shader.at((x + 0.5) / height, (y + 0.5) / height, pixel(x, y)));
      }
    }
  }

  /// Fills a shape, antialiased, with what a shader says.
  public void fill(Shape shape, Shader shader) {
    Rectangle2D bounds = shape.getBounds2D();
    int left = Math.max(0, (int) Math.floor(bounds.getMinX() * height) - 1);
    int top = Math.max(0, (int) Math.floor(bounds.getMinY() * height) - 1);
    int right = Math.min(width, (int) Math.ceil(bounds.getMaxX() * height) + 1);
    int bottom = Math.min(height, (int) Math.ceil(bounds.getMaxY() * height) + 1);
    if (left >= right || top >= bottom) {
      return;
    }
    BufferedImage mask = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = mask.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    AffineTransform toMask = AffineTransform.getTranslateInstance(-left, -top);
    toMask.scale(height, height);
    graphics.fill(toMask.createTransformedShape(shape));
    graphics.dispose();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int coverage = mask.getRGB(x - left, y - top) >>> 24;
        if (coverage > 0) {
          Rgb below = pixel(x, y);
          Rgb above = shader.at((x + 0.5) / height, (y + 0.5) / height, below);
          put(x, y, below.mix(above, coverage / 255.0));
        }
      }
    }
  }

  /// Fills a shape with one colour.
  public void fill(Shape shape, Rgb colour) {
    fill(shape, (u, v, below) -> colour);
  }

  /// Dabs an ellipse with a soft rim: one touch of a brush.
  public void dab(double u, double v, double radiusU, double radiusV, Rgb colour, double cover) {
    spot(
        u,
        v,
        radiusU,
        radiusV,
        (below, distance) -> below.mix(colour, cover * Noise.step(1, 0.65, distance)));
  }

  /// Adds light that fades with the distance from a point, as around a lamp, a moon or a star.
  public void glow(double u, double v, double radius, Rgb light, double amount) {
    spot(
        u,
        v,
        radius,
        radius,
        (below, distance) -> below.plus(light, amount * Math.pow(1 - distance, 2.5)));
  }

  /// The colour at any place, interpolated, with the border repeated outside.
  public Rgb look(double u, double v) {
    double x = Math.clamp(u * height - 0.5, 0.0, width - 1.001);
    double y = Math.clamp(v * height - 0.5, 0.0, height - 1.001);
    int column = (int) x;
    int row = (int) y;
    Rgb top = pixel(column, row).mix(pixel(column + 1, row), x - column);
    Rgb bottom = pixel(column, row + 1).mix(pixel(column + 1, row + 1), x - column);
    return top.mix(bottom, y - row);
  }

  /// A canvas of half the size, each pixel the mean of four: the last step of the antialiasing.
  public Canvas halved() {
    Canvas half = new Canvas(width / 2, height / 2);
    for (int y = 0; y < half.height; y++) {
      for (int x = 0; x < half.width; x++) {
        for (int c = 0; c < 3; c++) {
          double sum =
              sample(2 * x, 2 * y, c)
                  + sample(2 * x + 1, 2 * y, c)
                  + sample(2 * x, 2 * y + 1, c)
                  + sample(2 * x + 1, 2 * y + 1, c);
          half.setSample(x, y, c, sum / 4);
        }
      }
    }
    return half;
  }

  /// How a spot changes the colour below at a distance of 0 (centre) to 1 (rim).
  @FunctionalInterface
  private interface Spot {
    Rgb at(Rgb below, double distance);
  }

  private void spot(double u, double v, double radiusU, double radiusV, Spot spot) {
    int left = Math.max(0, (int) Math.floor((u - radiusU) * height));
    int right = Math.min(width - 1, (int) Math.ceil((u + radiusU) * height));
    int top = Math.max(0, (int) Math.floor((v - radiusV) * height));
    int bottom = Math.min(height - 1, (int) Math.ceil((v + radiusV) * height));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double du = ((x + 0.5) / height - u) / radiusU;
        double dv = ((y + 0.5) / height - v) / radiusV;
        double distance = Math.sqrt(du * du + dv * dv);
        if (distance < 1) {
          put(x, y, spot.at(pixel(x, y), distance));
        }
      }
    }
  }

  private Rgb pixel(int x, int y) {
    int at = (y * width + x) * 3;
    return new Rgb(samples[at], samples[at + 1], samples[at + 2]);
  }

  private void put(int x, int y, Rgb colour) {
    int at = (y * width + x) * 3;
    samples[at] = colour.red();
    samples[at + 1] = colour.green();
    samples[at + 2] = colour.blue();
  }
}

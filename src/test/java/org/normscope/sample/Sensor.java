package org.normscope.sample;

/// Turns a painting into a photograph: exposure, highlight roll-off, vignette and sensor noise.
public final class Sensor {
  /// How far a picture is pulled towards the mean colour of its class; the rest stays its own.
  private static final double PULL = 0.78;

  private static final double READ_NOISE = 0.005;
  private static final double SHOT_NOISE = 0.00025;

  private Sensor() {}

  /// Develops a painting of twice the final size.
  public static Canvas develop(Canvas painting, Rgb mood, Dice dice) {
    Canvas picture = painting.halved();
    rollOff(picture);
    double exposure = Math.exp(0.10 * Math.clamp(dice.bell(), -1.8, 1.8));
    double warmth = 0.035 * Math.clamp(dice.bell(), -1.8, 1.8);
    double[] goals = {
      mood.red() * exposure * (1 + warmth),
      mood.green() * exposure,
      mood.blue() * exposure * (1 - warmth)
    };
    Canvas reach = reach(picture, 0.3 * mood.red() + 0.59 * mood.green() + 0.11 * mood.blue());
    for (int channel = 0; channel < 3; channel++) {
      double mean = picture.mean(channel);
      bend(picture, reach, channel, mean + PULL * (goals[channel] - mean));
    }
    expose(picture, dice);
    return picture;
  }

  /// Bright light approaches 1 gently instead of being cut off, as film does it.
  private static void rollOff(Canvas picture) {
    everySample(
        picture, value -> value < 0.8 ? Math.max(0, value) : 1 - 0.2 * Math.exp((0.8 - value) * 5));
  }

  /// How much of a correction each pixel takes (in channel 0): dark shapes keep their neutral
  /// colour, else a red sky would turn black trees red.
  private static Canvas reach(Canvas picture, double usualLuma) {
    Canvas reach = new Canvas(picture.width(), picture.height());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        double luma =
            0.3 * picture.sample(x, y, 0)
                + 0.59 * picture.sample(x, y, 1)
                + 0.11 * picture.sample(x, y, 2);
        double share = Noise.step(0.25 * usualLuma, 0.9 * usualLuma, luma);
        reach.setSample(x, y, 0, 0.2 + 0.8 * share);
      }
    }
    return reach;
  }

  /// Brings the mean of a channel to a goal with a gamma curve, which leaves black and white alone.
  private static void bend(Canvas picture, Canvas reach, int channel, double goal) {
    double low = 0.6;
    double high = 1.9;
    for (int round = 0; round < 12; round++) {
      double gamma = Math.sqrt(low * high);
      if (bent(picture, reach, channel, gamma).mean(0) > goal) {
        low = gamma;
      } else {
        high = gamma;
      }
    }
    Canvas result = bent(picture, reach, channel, Math.sqrt(low * high));
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        picture.setSample(x, y, channel, result.sample(x, y, 0));
      }
    }
  }

  private static Canvas bent(Canvas picture, Canvas reach, int channel, double gamma) {
    Canvas result = new Canvas(picture.width(), picture.height());
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        double value = picture.sample(x, y, channel);
        double share = reach.sample(x, y, 0);
        result.setSample(x, y, 0, value + share * (Math.pow(value, gamma) - value));
      }
    }
    return result;
  }

  private static void expose(Canvas picture, Dice dice) {
    double falloff = dice.between(0.02, 0.10);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        double du = (x + 0.5) / picture.width() - 0.5;
        double dv = (y + 0.5) / picture.height() - 0.5;
        double vignette = 1 - falloff * (du * du + dv * dv) * 2;
        for (int channel = 0; channel < 3; channel++) {
          double value = picture.sample(x, y, channel) * vignette;
          double deviation = Math.sqrt(READ_NOISE * READ_NOISE + SHOT_NOISE * value);
          picture.setSample(x, y, channel, Math.clamp(value + deviation * dice.bell(), 0.0, 1.0));
        }
      }
    }
  }

  @FunctionalInterface
  private interface Curve {
    double of(double value);
  }

  private static void everySample(Canvas picture, Curve curve) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        for (int channel = 0; channel < 3; channel++) {
          picture.setSample(x, y, channel, curve.of(picture.sample(x, y, channel)));
        }
      }
    }
  }
}

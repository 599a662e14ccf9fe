package org.normscope.sample;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Evening skies over hills, water, dunes and palms.
public final class Sunset implements Scene {

  private record Palette(
      Rgb zenith, Rgb middle, Rgb low, Rgb horizon, Rgb lit, Rgb shade, Rgb ground) {
    static Palette of(
        int zenith, int middle, int low, int horizon, int lit, int shade, int ground) {
      return new Palette(
          Rgb.hex(zenith),
          Rgb.hex(middle),
          Rgb.hex(low),
          Rgb.hex(horizon),
          Rgb.hex(lit),
          Rgb.hex(shade),
          Rgb.hex(ground));
    }
  }

  private static final Palette[] PALETTES = {
    Palette.of(0x8C6F86, 0xD98A5F, 0xF7A948, 0xFFD27A, 0xFFC98A, 0x9A5A58, 0x4A2026),
    Palette.of(0x83699A, 0xCF7F96, 0xF59A83, 0xFFC79A, 0xFFB6A0, 0x8F5676, 0x47213C),
    Palette.of(0x7A3E56, 0xC94A40, 0xF26B35, 0xFFB347, 0xFF8A55, 0x7C2C3C, 0x3A1018),
    Palette.of(0x9A87A6, 0xE3A190, 0xF9BE8C, 0xFFE2AE, 0xFFE0C0, 0xB07C80, 0x5C3238),
    Palette.of(0x60508C, 0xB4648F, 0xEF7E64, 0xFFBE6E, 0xFF9C86, 0x6C3F70, 0x341634),
    Palette.of(0xA67C58, 0xE0A04A, 0xFAC65A, 0xFFE9A8, 0xFFE3A0, 0xA8693E, 0x50260E),
  };

  private static final Rgb SUN = Rgb.hex(0xFFF3C4);

  @Override
  public Rgb mood() {
    return new Rgb(0.73, 0.46, 0.34);
  }

  @Override
  public void paint(Canvas canvas, Dice dice) {
    Palette palette = dice.pick(PALETTES);
    double horizon = dice.between(0.62, 0.84);
    double sunU = canvas.aspect() * dice.between(0.18, 0.82);
    double sunV = horizon - dice.between(0.02, 0.30);
    double radius = dice.between(0.035, 0.075);
    Rgb disc = SUN.mix(palette.horizon, dice.between(0, 0.5));
    sky(canvas, palette, horizon, sunU, sunV);
    sun(canvas, sunU, sunV, radius, disc);
    clouds(canvas, dice, palette, horizon, sunU, sunV);
    // The glow once more, weakly, over the clouds: that is what makes a sun seem to shine.
    canvas.glow(sunU, sunV, 0.5, palette.horizon, 0.16);
    if (dice.chance(0.3)) {
      rays(canvas, dice, palette, sunU, sunV, horizon);
    }
    switch (dice.below(7)) {
      case 0, 1 -> hills(canvas, dice, palette, horizon);
      case 2 -> water(canvas, dice, palette, horizon, sunU, disc, true);
      case 3 -> water(canvas, dice, palette, horizon, sunU, disc, false);
      case 4 -> dunes(canvas, dice, palette, horizon, sunU);
      case 5 -> skyline(canvas, dice, palette, horizon);
      default -> pines(canvas, dice, palette, horizon);
    }
    birds(canvas, dice, palette, horizon);
  }

  private static void sky(
      Canvas canvas, Palette palette, double horizon, double sunU, double sunV) {
    Gradient gradient = Gradient.of(palette.zenith, palette.middle, palette.low, palette.horizon);
    canvas.shade((u, v, below) -> {
      double du = u - sunU;
      double dv = v - sunV;
      double heat = Math.exp(-(du * du * 2.2 + dv * dv * 4.5) * 2.2);
      double height = Math.pow(Math.clamp(v / horizon, 0.0, 1.0), 1.25);
      Rgb base = gradient.at(height - 0.10 * Math.abs(du) + 0.22 * heat);
      return base.mix(palette.horizon, 0.35 * heat);
    });
  }

  private static void sun(Canvas canvas, double sunU, double sunV, double radius, Rgb disc) {
    canvas.glow(sunU, sunV, radius * 9, disc, 0.20);
    canvas.glow(sunU, sunV, radius * 3.2, disc, 0.30);
    canvas.fill(Silhouettes.disc(sunU, sunV, radius), disc.times(1.5));
  }

  private static void clouds(
      Canvas canvas, Dice dice, Palette palette, double horizon, double sunU, double sunV) {
    Noise noise = dice.noise();
    double start = dice.between(-0.30, 0.22);
    double stretch = dice.between(2.2, 5.0);
    double scale = dice.between(0.5, 0.95);
    canvas.shade(
        0,
        horizon,
        (u, v, below) -> {
          // Clouds lie in a plane above us, so they crowd and flatten towards the horizon.
          double far = 1 / (0.22 + horizon - v);
          double x = (u - sunU) * far * scale;
          double y = far * stretch * scale * 0.55;
          double body = noise.fractal(x, y, 5);
          double density = Noise.step(start, start + 0.42, body);
          if (density <= 0) {
            return below;
          }
          double towardsSun =
              noise.fractal(x - Math.clamp((u - sunU) * 5, -1.0, 1.0) * 0.05, y + 0.16, 4);
          double distance = Math.hypot((u - sunU) * 0.8, v - sunV);
          double light =
              Math.clamp(
                  0.45 + 1.5 * (body - towardsSun) + 0.5 * Math.exp(-distance * 3), 0.0, 1.0);
          double rim = density * (1 - density) * 4 * Math.exp(-distance * 2.5);
          Rgb cloud = palette.shade.mix(palette.lit, light).plus(palette.lit, 0.18 * rim);
          double haze = Noise.step(0.02, 0.25, horizon - v);
          return below.mix(cloud, density * 0.85 * (0.35 + 0.65 * haze));
        });
  }

  private static void hills(Canvas canvas, Dice dice, Palette palette, double horizon) {
    int layers = 3 + dice.below(3);
    double rise = dice.between(0.06, 0.17);
    for (int layer = 0; layer < layers; layer++) {
      double near = (layer + 1.0) / layers;
      double crest = horizon + 0.02 + (1.0 - horizon) * 0.85 * layer / layers;
      Rgb top = palette.low.mix(palette.shade, 0.25 + near * 0.75).mix(palette.ground, near * near);
      Rgb foot = top.mix(palette.low, 0.55 * (1 - near * 0.75));
      double depth = 0.10 + 0.10 * near;
      canvas.fill(
          Silhouettes.ridge(
              dice.noise(), canvas.aspect(), crest, rise * (1.1 - 0.5 * near), 1.3 + near * 1.6, 5),
          (u, v, below) -> top.mix(foot, (v - crest + 0.05) / depth * 0.8));
    }
  }

  private static void water(
      Canvas canvas,
      Dice dice,
      Palette palette,
      double horizon,
      double sunU,
      Rgb disc,
      boolean tropical) {
    if (!tropical || dice.chance(0.4)) {
      Rgb far = palette.shade.mix(palette.low, 0.35);
      canvas.fill(
          Silhouettes.ridge(
              dice.noise(), canvas.aspect(), horizon - 0.005, dice.between(0.04, 0.11), 1.4, 5),
          far);
    }
    Noise waves = dice.noise();
    Noise sparkle = dice.noise();
    double roughness = dice.between(0.4, 1.3);
    double path = dice.between(0.03, 0.08);
    canvas.shade(
        horizon,
        1,
        (u, v, below) -> {
          double depth = v - horizon;
          double far = 1 / (depth + 0.035);
          double x = (u - sunU) * far;
          double swell = waves.fractal(x * 1.1, far * 5.5, 3);
          double sway = waves.at(x * 1.5 + 31, far * 4.0);
          double mirrored = horizon - depth * 1.15 - roughness * swell * depth * 0.55;
          Rgb sky = canvas.look(u + sway * 0.05 * roughness * depth, Math.min(mirrored, horizon));
          Rgb deep = palette.shade.mix(palette.ground, 0.3);
          Rgb water = sky.mix(deep, 0.20 + 0.35 * Noise.step(-0.1, 0.5, swell));
          double lane = (u - sunU) / (path + 0.30 * depth);
          double glint = Noise.step(0.02, 0.35, sparkle.fractal(x * 1.6, far * 7.5, 2));
          return water.plus(disc, 0.75 * glint * Math.exp(-lane * lane));
        });
    if (tropical) {
      double side = dice.chance(0.5) ? 1 : -1;
      double root = side > 0 ? canvas.aspect() * 0.03 : canvas.aspect() * 0.97;
      Rgb dark = palette.ground.times(0.8);
      canvas.fill(Silhouettes.disc(root, 1.32, 0.42), dark);
      int palms = 1 + dice.below(3);
      for (int i = 0; i < palms; i++) {
        double u = root + side * i * dice.between(0.05, 0.11);
        double height = dice.between(0.38, 0.68);
        canvas.fill(Silhouettes.palm(dice, u, 0.97, height, side * dice.between(0.05, 0.35)), dark);
      }
    } else if (dice.chance(0.7)) {
      double u = canvas.aspect() * dice.between(0.15, 0.85);
      double v = horizon + dice.between(0.02, 0.08);
      double size = dice.between(0.07, 0.16);
      Rgb dark = palette.ground;
      canvas.fill(Silhouettes.hull(u, v, size), dark);
      canvas.fill(Silhouettes.sail(u, v, size, -1), dark.mix(palette.low, 0.25));
      canvas.fill(Silhouettes.sail(u, v, size, 1), dark.mix(palette.low, 0.4));
      canvas.dab(u, v + size * 0.22, size * 0.36, size * 0.2, dark, 0.35);
    }
  }

  private static void dunes(
      Canvas canvas, Dice dice, Palette palette, double horizon, double sunU) {
    int layers = 3;
    for (int layer = 0; layer < layers; layer++) {
      double near = (layer + 1.0) / layers;
      Noise shape = dice.noise();
      Noise sand = dice.noise();
      double crest = horizon + 0.01 + (1 - horizon) * 0.75 * layer / layers;
      Rgb lit = palette.low.mix(palette.shade, 0.15 + 0.25 * near);
      Rgb dark = palette.shade.mix(palette.ground, 0.2 + 0.5 * near);
      double rise = 0.12 * (1.1 - 0.4 * near);
      double frequency = 0.9 + 0.3 * layer;
      canvas.fill(
          Silhouettes.ridge(shape, canvas.aspect(), crest, rise, frequency, 2),
          (u, v, below) -> {
            double here = Silhouettes.crestAt(shape, u, crest, rise, frequency, 2);
            double there = Silhouettes.crestAt(shape, u + 0.03, crest, rise, frequency, 2);
            double facing = (here - there) / 0.03 * Math.clamp((u - sunU) * 3, -1.0, 1.0) * 2.0;
            double bend = shape.at(u * 1.2 + (v - here) * 2.5, (v - here) * 3 + 7);
            double light =
                0.75 * Noise.step(-0.12, 0.12, bend - 0.6 * facing + 0.1)
                    + 0.25 * Noise.step(0.25, 0.0, v - here);
            double ripple = 0.07 * sand.at(u * 9 + v * 12, (v - here) * 70) * near;
            return dark.mix(lit, light + ripple);
          });
    }
  }

  private static void pines(Canvas canvas, Dice dice, Palette palette, double horizon) {
    hills(canvas, dice, palette, horizon - 0.02);
    double floor = dice.between(0.93, 1.0);
    Rgb dark = palette.ground.times(0.75);
    int trees = 5 + dice.below(9);
    double gap = canvas.aspect() * dice.between(0.25, 0.75);
    for (int i = 0; i < trees; i++) {
      double u = canvas.aspect() * dice.between(-0.02, 1.02);
      double room = Noise.step(0.05, 0.5, Math.abs(u - gap));
      double height = dice.between(0.10, 0.18) + room * dice.between(0.10, 0.38);
      canvas.fill(Silhouettes.conifer(dice, u, floor + 0.02, height, 0.17), dark);
    }
    canvas.fill(
        Silhouettes.ridge(dice.noise(), canvas.aspect(), floor, 0.05, 2.5, 5), dark.times(0.9));
  }

  private static void skyline(Canvas canvas, Dice dice, Palette palette, double horizon) {
    hills(canvas, dice, palette, horizon);
    for (int layer = 0; layer < 2; layer++) {
      Rgb wall = palette.shade.mix(palette.ground, 0.35 + 0.6 * layer);
      double foot = horizon + 0.06 + 0.10 * layer;
      double centre = canvas.aspect() * dice.between(0.25, 0.75);
      double u = -0.02;
      while (u < canvas.aspect()) {
        double breadth = dice.between(0.03, 0.085);
        double tall = 0.05 + 0.30 * Math.exp(-Math.abs(u - centre) * 3.2);
        double height = tall * dice.between(0.35, 1.1);
        double top = foot - height;
        Path2D.Double tower = new Path2D.Double();
        tower.append(new Rectangle2D.Double(u, top, breadth, 1.02 - top), false);
        if (dice.chance(0.3)) {
          double mast = u + breadth / 2;
          tower.append(
              Silhouettes.limb(mast, top + 0.01, mast, top - 0.3 * height, 0.008, 0.003, 0), false);
        }
        canvas.fill(
            tower, (pu, pv, below) -> wall.mix(palette.low, 0.30 * (1 - (pv - top) / height)));
        windows(canvas, dice, palette, u, top, breadth, 1.0);
        u += breadth * dice.between(0.8, 1.3);
      }
    }
  }

  private static void windows(
      Canvas canvas,
      Dice dice,
      Palette palette,
      double left,
      double top,
      double breadth,
      double bottom) {
    for (double v = top + 0.018; v < bottom; v += 0.024) {
      for (double u = left + 0.010; u < left + breadth - 0.012; u += 0.018) {
        if (dice.chance(0.16)) {
          canvas.fill(new Rectangle2D.Double(u, v, 0.008, 0.010), palette.horizon);
        }
      }
    }
  }

  private static void rays(
      Canvas canvas, Dice dice, Palette palette, double sunU, double sunV, double horizon) {
    Noise beams = dice.noise();
    double strength = dice.between(0.12, 0.24);
    canvas.shade(
        0,
        horizon,
        (u, v, below) -> {
          double angle = Math.atan2(sunV - v, u - sunU);
          double distance = Math.hypot(u - sunU, v - sunV);
          double beam =
              Noise.step(-0.1, 0.5, beams.fractal(Math.cos(angle) * 4, v < sunV ? 1 : 9, 3));
          double fade = Noise.step(0.04, 0.2, distance) * Math.exp(-distance * 2.4);
          return below.plus(palette.horizon, strength * beam * fade * Math.max(0, Math.sin(angle)));
        });
  }

  private static void birds(Canvas canvas, Dice dice, Palette palette, double horizon) {
    if (dice.chance(0.65)) {
      return;
    }
    int count = 3 + dice.below(5);
    double u = canvas.aspect() * dice.between(0.2, 0.8);
    double v = horizon * dice.between(0.25, 0.6);
    Path2D.Double flock = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      flock.append(
          Silhouettes.bird(
              u + 0.09 * dice.bell(),
              v + 0.05 * dice.bell(),
              dice.between(0.012, 0.026),
              0.2 * dice.bell()),
          false);
    }
    canvas.fill(flock, palette.ground);
  }
}

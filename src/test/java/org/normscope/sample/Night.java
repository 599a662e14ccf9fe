package org.normscope.sample;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/// Clear nights: stars, the Milky Way, a moon, sleeping hills and a few lit windows.
public final class Night implements Scene {
  private static final Rgb MOON = Rgb.hex(0xFFF6DC);
  private static final Rgb MOONLIGHT = Rgb.hex(0x4C6CA8);
  private static final Rgb LAMP = Rgb.hex(0xFFB04A);

  private static final Rgb[][] SKIES = {
    {Rgb.hex(0x050814), Rgb.hex(0x0A1430), Rgb.hex(0x14264E), Rgb.hex(0x24406C)},
    {Rgb.hex(0x04060F), Rgb.hex(0x0B1026), Rgb.hex(0x1B1F46), Rgb.hex(0x3A3560)},
    {Rgb.hex(0x03070F), Rgb.hex(0x07182C), Rgb.hex(0x0E3048), Rgb.hex(0x1E5060)},
    {Rgb.hex(0x060818), Rgb.hex(0x101A40), Rgb.hex(0x1C2C5C), Rgb.hex(0x2C3A6A)},
  };

  @Override
  public Rgb mood() {
    return new Rgb(0.055, 0.075, 0.135);
  }

  @Override
  public void paint(Canvas canvas, Dice dice) {
    double horizon = dice.between(0.66, 0.88);
    Rgb[] stops = dice.pick(SKIES);
    Gradient sky = Gradient.of(stops);
    double tilt = dice.between(-0.12, 0.12);
    canvas.shade((u, v, below) -> sky.at(Math.pow(v / horizon, 1.4) + tilt * (u - 0.6)));
    boolean moonlit = dice.chance(0.45);
    if (!moonlit || dice.chance(0.2)) {
      milkyWay(canvas, dice, horizon);
    }
    stars(canvas, dice, horizon, moonlit ? 140 : 460);
    if (!moonlit && dice.chance(0.28)) {
      aurora(canvas, dice, horizon);
    }
    double moonU = canvas.aspect() * dice.between(0.15, 0.85);
    if (moonlit) {
      double height = dice.between(0.15, 0.6);
      moon(canvas, dice, moonU, horizon * height, sky.at(Math.pow(height, 1.4)));
      clouds(canvas, dice, moonU, horizon);
    } else if (dice.chance(0.2)) {
      meteor(canvas, dice);
    }
    land(canvas, dice, horizon, stops, moonlit ? moonU : -9);
    if (dice.chance(0.35)) {
      lake(canvas, dice, horizon, moonlit ? moonU : -9);
    } else {
      foreground(canvas, dice, stops);
    }
  }

  private static void milkyWay(Canvas canvas, Dice dice, double horizon) {
    Noise cloud = dice.noise();
    Noise dust = dice.noise();
    double centre = canvas.aspect() * dice.between(0.3, 0.7);
    double slant = dice.between(-1.0, 1.0);
    double breadth = dice.between(0.10, 0.18);
    Rgb cold = Rgb.hex(0x7C90C8);
    Rgb warm = Rgb.hex(0xE0B8A0);
    double strength = dice.between(0.5, 0.85);
    canvas.shade(
        0,
        horizon,
        (u, v, below) -> {
          double across = (u - centre - slant * (v - 0.35)) / Math.hypot(1, slant);
          across += 0.05 * cloud.at(u * 3, v * 3);
          double band = Math.exp(-across * across / (2 * breadth * breadth));
          double core = Math.exp(-across * across / (0.6 * breadth * breadth));
          double billow = Math.max(0, 0.55 + 0.9 * cloud.fractal(u * 4.5, v * 4.5, 5));
          double lane = Noise.step(0.05, 0.45, dust.fractal(u * 4 + 3, v * 4, 5) + 0.25 * core);
          double light = strength * band * billow * (1 - 0.75 * lane * core);
          return below.plus(cold.mix(warm, 0.75 * core), light * (0.35 + 0.45 * core));
        });
  }

  private static void stars(Canvas canvas, Dice dice, double horizon, int count) {
    for (int i = 0; i < count; i++) {
      double u = canvas.aspect() * dice.between(0, 1);
      double v = horizon * dice.between(0, 1);
      // Few bright stars, many faint ones, as the real sky has it.
      double magnitude = Math.pow(dice.between(0, 1), 8);
      Rgb tint =
          Rgb.hex(0xC4D6FF).mix(Rgb.hex(0xFFE2C0), dice.between(0, 1) * dice.between(0, 1) * 1.3);
      double fade = Noise.step(0, 0.3, horizon - v);
      double faint = dice.between(0.12, 0.55);
      canvas.glow(u, v, 0.009 + 0.010 * magnitude, tint, (faint + 1.3 * magnitude) * fade);
      if (magnitude > 0.55) {
        canvas.glow(u, v, 0.05, Rgb.hex(0x9DB8FF), 0.16 * fade);
      }
    }
  }

  private static void aurora(Canvas canvas, Dice dice, double horizon) {
    Noise curtain = dice.noise();
    double foot = horizon * dice.between(0.6, 0.8);
    canvas.shade(
        0,
        horizon,
        (u, v, below) -> {
          double edge = foot + 0.16 * curtain.fractal(u * 1.1, 0.5, 3);
          double above = edge - v;
          double ray = 0.55 + 0.7 * curtain.fractal(u * 9 + 0.8 * v, 4.2, 3);
          double light = above > 0 ? Math.exp(-above * 4.5) : Math.exp(above * 45);
          Rgb colour = Rgb.hex(0x3CE29A).mix(Rgb.hex(0x8A58D8), Noise.step(0.08, 0.42, above));
          return below.plus(colour, 0.42 * light * Math.max(0, ray));
        });
  }

  private static void moon(Canvas canvas, Dice dice, double u, double v, Rgb sky) {
    double radius = dice.between(0.035, 0.075);
    // First the bare sky, since no star shines through the dark part of the moon.
    canvas.fill(Silhouettes.disc(u, v, radius), sky);
    canvas.glow(u, v, radius * 11, Rgb.hex(0x6F8CC8), 0.30);
    canvas.glow(u, v, radius * 3.2, MOON, 0.34);
    Noise seas = dice.noise();
    boolean crescent = dice.chance(0.45);
    double shadowU = u + radius * dice.between(0.5, 0.8) * (dice.chance(0.5) ? 1 : -1);
    double shadowV = v - radius * 0.25;
    canvas.fill(
        Silhouettes.disc(u, v, radius),
        (pu, pv, below) -> {
          double mare = Noise.step(0, 0.5, seas.fractal(pu / radius * 0.9, pv / radius * 0.9, 3));
          double limb = Math.hypot(pu - u, pv - v) / radius;
          Rgb lit = MOON.times(1.02 - 0.22 * mare - 0.14 * limb * limb);
          double dark =
              crescent
                  ? Noise.step(1.12, 0.92, Math.hypot(pu - shadowU, pv - shadowV) / radius)
                  : 0;
          return lit.mix(below, dark);
        });
  }

  private static void clouds(Canvas canvas, Dice dice, double moonU, double horizon) {
    Noise noise = dice.noise();
    double start = dice.between(0.05, 0.4);
    canvas.shade(
        0,
        horizon,
        (u, v, below) -> {
          double far = 1 / (0.25 + horizon - v);
          double body = noise.fractal((u - moonU) * far * 0.7, far * 1.9, 5);
          double density = Noise.step(start, start + 0.5, body);
          double near = Math.exp(-2.4 * Math.abs(u - moonU));
          Rgb cloud = Rgb.hex(0x10182C).mix(Rgb.hex(0x7486AC), near * (1 - 0.5 * density));
          return below.mix(cloud, 0.7 * density);
        });
  }

  private static void meteor(Canvas canvas, Dice dice) {
    double u = canvas.aspect() * dice.between(0.25, 0.75);
    double v = dice.between(0.1, 0.35);
    double side = dice.chance(0.5) ? 1 : -1;
    double length = dice.between(0.15, 0.3);
    for (int i = 0; i < 60; i++) {
      double t = i / 60.0;
      canvas.glow(u + side * t * length, v + t * length * 0.55, 0.008, MOON, 0.5 * t * t);
    }
  }

  private static void land(Canvas canvas, Dice dice, double horizon, Rgb[] stops, double moonU) {
    int layers = 2 + dice.below(3);
    for (int layer = 0; layer < layers; layer++) {
      double near = (layer + 1.0) / layers;
      double crest = horizon + (1 - horizon) * 0.8 * layer / layers;
      Rgb top = stops[3].times(0.60 * (1 - near) + 0.10).mix(stops[0], 0.5 * near);
      Rgb foot = top.mix(stops[3], 0.30 * (1 - near));
      Noise shape = dice.noise();
      double rise = dice.between(0.06, 0.15);
      canvas.fill(
          Silhouettes.ridge(shape, canvas.aspect(), crest, rise, 1.2 + near, 5),
          (u, v, below) -> {
            double here = Silhouettes.crestAt(shape, u, crest, rise, 1.2 + near, 2);
            double there = Silhouettes.crestAt(shape, u + 0.02, crest, rise, 1.2 + near, 2);
            double facing = (here - there) / 0.02 * Math.clamp((u - moonU) * 3, -1.0, 1.0);
            double moonlight = Noise.step(-0.2, 1.0, -facing) * Noise.step(0.09, 0, v - here);
            moonlight *= Math.exp(-1.1 * Math.abs(u - moonU));
            return top.mix(foot, (v - crest + 0.04) * 6).plus(MOONLIGHT, 0.5 * moonlight);
          });
      if (layer == layers - 1 && dice.chance(0.75)) {
        village(canvas, dice, shape, crest, rise, 1.2 + near);
      }
    }
  }

  private static void village(
      Canvas canvas, Dice dice, Noise shape, double crest, double rise, double frequency) {
    int houses = 1 + dice.below(6);
    double centre = canvas.aspect() * dice.between(0.2, 0.8);
    for (int i = 0; i < houses; i++) {
      double size = dice.between(0.045, 0.085);
      double u = centre + 0.20 * dice.bell();
      double v =
          Silhouettes.crestAt(shape, u + size / 2, crest, rise, frequency, 5)
              + dice.between(0.01, 0.05);
      canvas.fill(Silhouettes.cottage(u, v, size), Rgb.hex(0x05070E));
      int windows = 1 + dice.below(2);
      for (int w = 0; w < windows; w++) {
        double left = u + size * (0.2 + 0.38 * w);
        double top = v - size * 0.38;
        canvas.fill(
            new Rectangle2D.Double(left, top, size * 0.22, size * 0.22),
            LAMP.times(dice.between(0.85, 1.15)));
        canvas.glow(left + size * 0.11, top + size * 0.11, size * 1.5, LAMP, 0.28);
      }
    }
  }

  private static void lake(Canvas canvas, Dice dice, double horizon, double moonU) {
    double shore = horizon + (1 - horizon) * dice.between(0.25, 0.5);
    Noise waves = dice.noise();
    canvas.shade(
        shore,
        1,
        (u, v, below) -> {
          double depth = v - shore;
          double far = 1 / (depth + 0.04);
          double swell = waves.fractal((u - 0.6) * far * 0.9, far * 4, 3);
          Rgb mirror = canvas.look(u + 0.02 * swell, shore - depth * 1.6 - 0.10 * swell * depth);
          double lane = (u - moonU) / (0.03 + 0.25 * depth);
          double glint = Noise.step(0.0, 0.4, swell) * Math.exp(-lane * lane);
          return mirror.times(0.72).plus(Rgb.hex(0x0A1830), 0.25).plus(MOON, 0.45 * glint);
        });
  }

  private static void foreground(Canvas canvas, Dice dice, Rgb[] stops) {
    Rgb dark = stops[0].times(0.55);
    if (dice.chance(0.6)) {
      Area wood = new Area();
      int trees = 4 + dice.below(12);
      double side = canvas.aspect() * dice.between(0, 1);
      for (int i = 0; i < trees; i++) {
        double u = side + 0.35 * dice.bell();
        double height = dice.between(0.12, 0.42) * (0.5 + 0.5 * Math.exp(-Math.abs(u - side) * 2));
        wood.add(new Area(Silhouettes.conifer(dice, u, 1.0, height, 0.18)));
      }
      canvas.fill(wood, dark);
    }
    canvas.fill(
        Silhouettes.ridge(dice.noise(), canvas.aspect(), 0.965, 0.03, 3, 5), dark.times(0.9));
  }
}

package org.normscope.sample;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Daylight at sea: horizon, swell, foam, sails, islands and beaches.
public final class Sea implements Scene {

  private record Palette(Rgb zenith, Rgb sky, Rgb haze, Rgb far, Rgb middle, Rgb near) {
    static Palette of(int zenith, int sky, int haze, int far, int middle, int near) {
      return new Palette(
          Rgb.hex(zenith),
          Rgb.hex(sky),
          Rgb.hex(haze),
          Rgb.hex(far),
          Rgb.hex(middle),
          Rgb.hex(near));
    }
  }

  private static final Palette[] PALETTES = {
    Palette.of(0x3F8ED8, 0x84BFEC, 0xDCEEF8, 0x3F8FBE, 0x2A86B2, 0x1C6F9C),
    Palette.of(0x62A6DA, 0xA4D0EA, 0xEAF4F4, 0x4AA4BE, 0x48B6BE, 0x66CCC2),
    Palette.of(0x6E9CC4, 0xA4C2DA, 0xDDE6EC, 0x5688A8, 0x3E7C9C, 0x2C6888),
    Palette.of(0x4086CC, 0x7CB8E6, 0xD4E8F4, 0x3C80B4, 0x2C6CA4, 0x205890),
    Palette.of(0x7FB4DC, 0xB8D6E8, 0xF4F0E6, 0x6CA8C4, 0x4C98B4, 0x3A8CA4),
  };

  private static final Rgb FOAM = Rgb.hex(0xF4FAFA);
  private static final Rgb SUNLIGHT = Rgb.hex(0xFFF8E8);

  @Override
  public Rgb mood() {
    return new Rgb(0.39, 0.60, 0.74);
  }

  @Override
  public void paint(Canvas canvas, Dice dice) {
    Palette palette = dice.pick(PALETTES);
    double horizon = dice.between(0.30, 0.60);
    double sunU = canvas.aspect() * dice.between(0.1, 0.9);
    sky(canvas, dice, palette, horizon, sunU);
    if (dice.chance(0.45)) {
      island(canvas, dice, palette, horizon);
    }
    double calm = dice.between(0, 1);
    water(canvas, dice, palette, horizon, sunU, calm);
    if (dice.chance(0.5)) {
      boats(canvas, dice, horizon);
    }
    switch (dice.below(5)) {
      case 0 -> beach(canvas, dice, palette, horizon);
      case 1 -> rocks(canvas, dice, horizon);
      case 2 -> breaker(canvas, dice, palette, horizon);
      default -> {
        // Open water needs nothing in front.
      }
    }
    if (dice.chance(0.45)) {
      gulls(canvas, dice, horizon);
    }
  }

  private static void sky(Canvas canvas, Dice dice, Palette palette, double horizon, double sunU) {
    Gradient gradient = Gradient.of(palette.zenith, palette.sky, palette.haze);
    Noise noise = dice.noise();
    double cover = dice.between(-0.22, 0.30);
    double size = dice.between(0.45, 0.8);
    boolean heaped = dice.chance(0.6);
    canvas.shade(
        0,
        horizon + 0.01,
        (u, v, below) -> {
          Rgb base = gradient.at(Math.pow(v / horizon, 1.2));
          base = base.plus(SUNLIGHT, 0.10 * Math.exp(-3 * Math.hypot(u - sunU, v * 0.8)));
          double far = 1 / (0.22 + horizon - v);
          double x = (u - 0.6) * far * size;
          double y = heaped ? far * 1.5 * size + v * 1.4 : far * 2.6 * size;
          double body = noise.fractal(x, y, 5);
          double density = Noise.step(cover, cover + (heaped ? 0.22 : 0.55), body);
          // Lit tops, grey bellies: compare with the cloud a little higher up.
          double above = noise.fractal(x + (sunU - u) * 0.12, y - 0.16, 4);
          double light = Math.clamp(0.62 + 1.3 * (body - above), 0.0, 1.0);
          Rgb cloud = palette.sky.mix(Rgb.hex(0x90A2B4), 0.55).mix(FOAM.times(1.02), light);
          double haze = Noise.step(0.0, 0.18, horizon - v);
          return base.mix(cloud, 0.9 * density * (0.3 + 0.7 * haze));
        });
  }

  private static void island(Canvas canvas, Dice dice, Palette palette, double horizon) {
    int count = 1 + dice.below(3);
    for (int i = 0; i < count; i++) {
      double near = (i + 1.0) / count;
      double centre = canvas.aspect() * dice.between(0, 1);
      double breadth = dice.between(0.18, 0.5);
      double height = dice.between(0.04, 0.15);
      Noise shape = dice.noise();
      Noise rock = dice.noise();
      Path2D.Double path = new Path2D.Double();
      path.moveTo(centre - breadth, horizon + 0.004);
      for (double t = -1; t <= 1; t += 0.02) {
        double dome = Math.pow(Math.max(0, 1 - t * t), 0.8);
        double crag = 0.75 + 0.55 * shape.fractal(t * 2.5, 1.5, 4);
        path.lineTo(centre + t * breadth, horizon - height * dome * Math.max(0.05, crag));
      }
      path.lineTo(centre + breadth, horizon + 0.004);
      path.closePath();
      Rgb land = Rgb.hex(0x5C7A6C).mix(palette.sky, 0.72 - 0.45 * near);
      Rgb cliff = Rgb.hex(0xB4A68C).mix(palette.sky, 0.62 - 0.42 * near);
      canvas.fill(
          path,
          (u, v, below) -> {
            double bare = Noise.step(0.05, 0.3, rock.fractal(u * 12, v * 16, 3));
            double mist = Noise.step(height, 0, horizon - v) * 0.3;
            return land.mix(cliff, bare).mix(palette.haze, mist);
          });
    }
    if (dice.chance(0.3)) {
      double u = canvas.aspect() * dice.between(0.2, 0.8);
      canvas.fill(Silhouettes.disc(u, horizon + 0.02, 0.035), Rgb.hex(0x6A7070));
      canvas.fill(Silhouettes.limb(u, horizon - 0.01, u, horizon - 0.14, 0.024, 0.014, 0), FOAM);
      canvas.fill(
          new Rectangle2D.Double(u - 0.010, horizon - 0.075, 0.020, 0.028), Rgb.hex(0xC4483C));
      canvas.fill(
          new Rectangle2D.Double(u - 0.010, horizon - 0.158, 0.020, 0.02), Rgb.hex(0xC4483C));
    }
  }

  private static void water(
      Canvas canvas, Dice dice, Palette palette, double horizon, double sunU, double calm) {
    Gradient depthColours = Gradient.of(palette.far, palette.middle, palette.near);
    Noise swell = dice.noise();
    Noise chop = dice.noise();
    Noise patches = dice.noise();
    double slant = dice.between(-0.5, 0.5);
    double rough = 0.6 + 0.8 * (1 - calm);
    double capStart = 0.62 + 0.4 * calm;
    double glare = dice.chance(0.5) ? dice.between(0.3, 0.8) : 0.12;
    canvas.shade(
        horizon,
        1,
        (u, v, below) -> {
          double depth = (v - horizon) / (1 - horizon);
          double far = 1 / (depth + 0.07);
          double x = (u - canvas.aspect() / 2) * far;
          double z = far * 4.2;
          // Far waves are thinner than a pixel: let them fade instead of flicker.
          double seen = Noise.step(0.0, 0.22, depth);
          double big = swell.fractal(x * 0.55 + slant * z * 0.3, z * 0.8, 3);
          double bigBehind = swell.fractal(x * 0.55 + slant * z * 0.3, z * 0.8 + 0.16, 3);
          double small = chop.fractal(x * 2.1 + big, z * 2.4, 3);
          double slope = (big - bigBehind) * 1.5 + small * 0.55;
          Rgb base = depthColours.at(depth + 0.12 * patches.fractal(u * 1.5, depth * 5, 2));
          double light = slope * rough * (0.35 + 0.65 * seen);
          Rgb skyward = palette.sky.mix(palette.haze, 0.4);
          Rgb water =
              light > 0
                  ? base.mix(skyward, light * 0.85)
                  : base.mix(palette.near.times(0.62), -light * 0.85);
          // Thin crests let light through and turn green.
          water = water.mix(Rgb.hex(0x54C4B4), 0.30 * seen * rough * Noise.step(0.15, 0.6, big));
          double crest = big + 0.45 * chop.ridges(x * 1.6 + 9, z * 1.8, 4);
          double cap = Noise.step(capStart, capStart + 0.22, crest) * (0.4 + 0.6 * seen);
          water = water.mix(FOAM, 0.9 * cap * (1 - 0.55 * calm));
          double lane = (u - sunU) / (0.10 + 0.35 * depth);
          double glint = Noise.step(0.12, 0.42, chop.fractal(x * 3 + 50, z * 3.4, 2));
          water = water.plus(SUNLIGHT, glare * glint * Math.exp(-lane * lane));
          return water.mix(palette.haze, 0.45 * Math.exp(-depth * 22));
        });
  }

  private static void boats(Canvas canvas, Dice dice, double horizon) {
    int boats = dice.chance(0.7) ? 1 : 2 + dice.below(3);
    for (int i = 0; i < boats; i++) {
      double near = dice.between(0, 1) * (boats > 1 ? 0.4 : 1);
      double u = canvas.aspect() * dice.between(0.12, 0.88);
      double v = horizon + 0.012 + 0.16 * near;
      double size = 0.06 + 0.17 * near;
      Rgb hull = dice.pick(Rgb.hex(0xF2EEE4), Rgb.hex(0x28405C), Rgb.hex(0xA43A34));
      Rgb canvasWhite = Rgb.hex(0xFBF7EC);
      Rgb jib = dice.chance(0.25) ? Rgb.hex(0xD8584A) : canvasWhite.times(0.93);
      // Its reflection first, broken up by the waves, then the boat over it.
      for (int stroke = 0; stroke < 9; stroke++) {
        double drop = stroke / 9.0;
        canvas.dab(
            u + size * 0.06 * dice.bell(),
            v + size * (0.05 + 0.75 * drop),
            size * (0.34 - 0.22 * drop) * dice.between(0.6, 1.1),
            size * 0.035,
            canvasWhite,
            0.42 * (1 - drop));
      }
      canvas.fill(Silhouettes.limb(u, v, u, v - size * 1.3, size * 0.03, size * 0.02, 0), hull);
      double shadeFrom = u - size * 0.1;
      canvas.fill(
          Silhouettes.sail(u, v, size, -1),
          (pu, pv, below) ->
              canvasWhite.mix(Rgb.hex(0xA8BCCC), 0.7 * (shadeFrom - pu) / (size * 0.3)));
      canvas.fill(Silhouettes.sail(u, v, size, 1), jib);
      canvas.fill(Silhouettes.hull(u, v, size), hull);
      canvas.dab(u, v + size * 0.035, size * 0.46, size * 0.03, FOAM, 0.7);
    }
  }

  private static void beach(Canvas canvas, Dice dice, Palette palette, double horizon) {
    Noise edge = dice.noise();
    Noise sand = dice.noise();
    Noise lace = dice.noise();
    double start = dice.between(0.80, 0.90);
    double slant = dice.between(-0.14, 0.14);
    Rgb dry = Rgb.hex(0xEADBB8);
    Rgb wet = Rgb.hex(0xA89B84);
    Rgb shallows = palette.middle.mix(Rgb.hex(0x8CDCD0), 0.65);
    canvas.shade(
        horizon,
        1,
        (u, v, below) -> {
          double line =
              start + slant * (u - canvas.aspect() / 2) + 0.05 * edge.fractal(u * 1.6, 2.5, 4);
          double inland = v - line;
          double shallow = Noise.step(-0.30, 0.0, inland);
          Rgb colour = below.mix(shallows, 0.75 * shallow);
          double web = lace.ridges(u * 9, v * 16, 3);
          double surf = Math.exp(-Math.pow((inland + 0.02) / 0.016, 2));
          double second =
              Math.exp(-Math.pow((inland + 0.12 + 0.03 * edge.at(u * 2, 8)) / 0.013, 2));
          double foam = surf + 0.75 * second * Noise.step(-0.2, 0.3, edge.at(u * 3, 5));
          foam += 0.45 * web * web * Noise.step(-0.18, -0.02, inland);
          colour = colour.mix(FOAM, Math.min(0.95, foam));
          double land = Noise.step(-0.012, 0.004, inland);
          double grain = 0.05 * sand.fractal(u * 30, v * 40, 3) + 0.05 * sand.at(u * 4, v * 9);
          Rgb ground = wet.mix(dry, Noise.step(0.0, 0.10, inland)).times(1 + grain);
          return colour.mix(ground, land);
        });
  }

  private static void rocks(Canvas canvas, Dice dice, double horizon) {
    double side = dice.chance(0.5) ? 0 : canvas.aspect();
    int count = 3 + dice.below(4);
    for (int i = 0; i < count; i++) {
      double u = side + (side > 0 ? -1 : 1) * dice.between(-0.05, 0.42);
      double v = Math.max(horizon + 0.2, dice.between(0.74, 1.02));
      double size = dice.between(0.05, 0.13) * (0.4 + v * 0.7);
      Noise shape = dice.noise();
      Path2D.Double path = new Path2D.Double();
      for (int k = 0; k < 40; k++) {
        double angle = 2 * Math.PI * k / 40;
        double reach = size * (1 + 0.42 * shape.fractal(Math.cos(angle), Math.sin(angle), 3));
        double pu = u + Math.cos(angle) * reach * 1.2;
        double pv = v + Math.sin(angle) * reach * (Math.sin(angle) > 0 ? 0.30 : 0.8);
        if (k == 0) {
          path.moveTo(pu, pv);
        } else {
          path.lineTo(pu, pv);
        }
      }
      path.closePath();
      for (int k = 0; k < 12; k++) {
        canvas.dab(
            u + size * 1.1 * dice.bell(),
            v + size * 0.26 + size * 0.07 * dice.bell(),
            size * dice.between(0.2, 0.6),
            size * dice.between(0.04, 0.09),
            FOAM,
            0.65);
      }
      canvas.fill(
          path,
          (pu, pv, below) -> {
            double top = Noise.step(v + size * 0.1, v - size * 0.75, pv);
            double facet = shape.fractal(pu / size * 1.3, pv / size * 1.6, 4);
            return Rgb.hex(0x2E3438).mix(Rgb.hex(0x9C9488), 0.75 * top + 0.6 * facet);
          });
      canvas.dab(u, v + size * 0.27, size * 1.1, size * 0.07, FOAM, 0.75);
    }
  }

  private static void breaker(Canvas canvas, Dice dice, Palette palette, double horizon) {
    Noise shape = dice.noise();
    Noise foam = dice.noise();
    double crest = Math.max(horizon + 0.12, dice.between(0.56, 0.70));
    double peak = canvas.aspect() * dice.between(0.2, 0.8);
    Rgb glass = palette.middle.mix(Rgb.hex(0x58D0BC), 0.6);
    Rgb foot = palette.near.times(0.75);
    canvas.shade(
        horizon,
        1,
        (u, v, below) -> {
          double swell = Math.exp(-Math.pow((u - peak) / 0.55, 2));
          double top = crest + 0.10 * (1 - swell) + 0.02 * shape.fractal(u * 3, 1.5, 3);
          double down = (v - top) / (0.05 + 0.17 * swell);
          if (down < -0.25 || down > 2.2) {
            return below;
          }
          double streak = shape.fractal(u * 9 + down * 2.4, down * 1.3, 4);
          Rgb wall = glass.mix(foot, down * 0.85 + 0.35 * streak);
          double body = Noise.step(0, 0.06, down) * Noise.step(2.0, 1.0, down);
          Rgb colour = below.mix(wall, 0.92 * body);
          double curl = 0.24 + 0.42 * swell * Noise.step(-0.4, 0.5, shape.at(u * 2.5, 7));
          double ragged = down + 0.38 * foam.fractal(u * 13, v * 20, 5);
          double spray =
              Noise.step(-0.2, 0.02, ragged) * Noise.step(curl + 0.16, curl - 0.1, ragged);
          double lace = foam.ridges(u * 8, v * 14, 3) * Noise.step(0.9, 1.7, down);
          double shade = 0.93 + 0.10 * foam.fractal(u * 22, v * 30, 3);
          return colour.mix(FOAM.times(shade), Math.min(1, spray + 0.7 * lace * body));
        });
  }

  private static void gulls(Canvas canvas, Dice dice, double horizon) {
    int count = 1 + dice.below(5);
    for (int i = 0; i < count; i++) {
      double span = dice.between(0.018, 0.055);
      double u = canvas.aspect() * dice.between(0.1, 0.9);
      double v = horizon * dice.between(0.15, 0.8);
      Rgb plumage = dice.pick(Rgb.hex(0xFDFDFB), Rgb.hex(0x5C6A78));
      canvas.fill(Silhouettes.bird(u, v, span, 0.25 * dice.bell()), plumage);
    }
  }
}

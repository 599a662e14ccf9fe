package org.normscope.sample;

/// Woods: misty conifer slopes, trunks with shafts of light, and leafy clearings.
public final class Forest implements Scene {

  private static final WoodColours[] PALETTES = {
    WoodColours.of(0xBFD0B8, 0xE4EFB0, 0x5E8F3C, 0x12301C, 0x3A3022, 0x3C4A22),
    WoodColours.of(0xA8C4B8, 0xD2E8C4, 0x3E7C50, 0x0C2A24, 0x2C2C24, 0x2A4430),
    WoodColours.of(0xCBD8A6, 0xF2F2A4, 0x7CA238, 0x1C381A, 0x463820, 0x4E5624),
    WoodColours.of(0xB4C8C4, 0xDCE8D4, 0x4C7848, 0x142E2A, 0x34302A, 0x34442C),
    WoodColours.of(0xB8D4A4, 0xDDF0A0, 0x58A044, 0x0E321C, 0x342C20, 0x2E4C22),
    WoodColours.of(0xC8D0A0, 0xF6F0A4, 0x8A9A30, 0x20381A, 0x46381F, 0x525824),
  };

  @Override
  public Rgb mood() {
    return new Rgb(0.215, 0.345, 0.185);
  }

  @Override
  public void paint(Canvas canvas, Dice dice) {
    WoodColours palette = dice.pick(PALETTES);
    double sunU = canvas.aspect() * dice.between(0.1, 0.9);
    switch (dice.below(6)) {
      case 0, 1 -> slopes(canvas, dice, palette, sunU);
      case 2, 3 -> interior(canvas, dice, palette, sunU);
      default -> clearing(canvas, dice, palette, sunU);
    }
  }

  private static void slopes(Canvas canvas, Dice dice, WoodColours palette, double sunU) {
    Gradient sky =
        Gradient.of(palette.mist().mix(palette.light(), 0.35), palette.light(), palette.mist());
    Noise veil = dice.noise();
    canvas.shade((u, v, below) -> {
      double cloud = Noise.step(-0.1, 0.6, veil.fractal(u * 1.6, v * 5, 5));
      return sky.at(v * 1.4).mix(palette.mist().times(0.88), 0.6 * cloud);
    });
    canvas.glow(sunU, 0.15, 0.7, palette.light(), 0.28);
    Noise mistNoise = dice.noise();
    int layers = 5 + dice.below(2);
    double start = dice.between(0.16, 0.34);
    double rise = dice.between(0.08, 0.30);
    Noise peaks = dice.noise();
    double far = start - dice.between(0.02, 0.1);
    for (int range = 0; range < 2; range++) {
      Rgb blue = palette.mist().mix(Rgb.hex(0x6C9488), 0.30 + 0.25 * range);
      canvas.fill(
          Silhouettes.ridge(peaks, canvas.aspect(), far + 0.06 * range, rise * 1.1, 1.5 + range, 5),
          (u, v, below) -> below.mix(blue, 0.9).mix(palette.mist(), (v - far + 0.05) * 3));
    }
    for (int layer = 0; layer < layers; layer++) {
      double near = (layer + 1.0) / layers;
      double crest = start + (1.04 - start) * Math.pow(layer / (layers - 0.7), 0.9);
      Noise slope = dice.noise();
      double frequency = 0.8 + 0.4 * near;
      double land = rise * (1.2 - 0.5 * near);
      Rgb tone = palette.mist().mix(palette.leaf(), 0.25 + near * 0.4);
      Rgb dark = tone.mix(palette.deep(), 0.25 + 0.65 * near);
      double mistShare = 0.75 * (1 - near * near);
      Noise leaves = dice.noise();
      Canvas.Shader wood =
          (u, v, below) -> {
            double here = Silhouettes.crestAt(slope, u, crest, land, frequency, 3);
            double fleck = leaves.fractal(u * (34 - 14 * near), v * (24 - 10 * near), 3);
            Rgb tree = dark.mix(palette.leaf(), (0.12 + 0.30 * near) * (fleck + 0.25));
            double bank = Noise.step(-0.03, 0.15, v - here + 0.03 * mistNoise.at(u * 4, v * 5));
            return tree.mix(palette.mist(), mistShare * bank);
          };
      canvas.fill(Silhouettes.ridge(slope, canvas.aspect(), crest, land, frequency, 3), wood);
      double height = 0.07 + 0.25 * near * near;
      double gap = height * 0.21;
      for (double u = -0.05; u < canvas.aspect() + 0.05; u += gap * dice.between(0.45, 1.6)) {
        double base = Silhouettes.crestAt(slope, u, crest, land, frequency, 3) + height * 0.22;
        double tall = height * dice.between(0.6, 1.25);
        double shift = dice.between(-0.12, 0.16);
        Rgb tint = shift > 0 ? palette.leaf() : palette.deep();
        canvas.fill(
            Silhouettes.conifer(dice, u, base, tall, dice.between(0.17, 0.24)),
            (pu, pv, below) -> wood.at(pu, pv, below).mix(tint, Math.abs(shift)));
      }
      double mistTop = crest - 0.02;
      canvas.shade((u, v, below) -> {
        double patch = 0.5 + 0.8 * mistNoise.fractal(u * 1.6 + layers * near, v * 4, 4);
        double band = Math.exp(-Math.pow((v - mistTop - 0.10) / 0.07, 2));
        return below.mix(palette.mist(), 0.5 * (1 - near) * band * Math.max(0, patch));
      });
    }
    if (dice.chance(0.6)) {
      shafts(canvas, dice, palette, sunU, 0.22);
    }
  }

  private static void interior(Canvas canvas, Dice dice, WoodColours palette, double sunU) {
    Woodland wood = new Woodland(canvas, dice, palette, sunU);
    double floor = dice.between(0.66, 0.80);
    backdrop(canvas, dice, palette, sunU, floor);
    ground(canvas, dice, palette, floor, sunU);
    boolean path = dice.chance(0.5);
    if (path) {
      path(canvas, dice, palette, floor);
    }
    double centre = canvas.aspect() * dice.between(0.35, 0.65);
    for (int layer = 0; layer < 4; layer++) {
      double near = (layer + 0.6) / 3.6;
      int trunks = 11 - 2 * layer;
      for (int i = 0; i < trunks; i++) {
        double u = canvas.aspect() * (i + dice.between(0, 1)) / trunks;
        if (path && Math.abs(u - centre) < 0.08 + 0.22 * near) {
          continue;
        }
        wood.trunk(u, floor + 0.30 * near * near, near);
      }
      wood.foliage(near);
      wood.undergrowth(floor + 0.30 * near * near, near);
    }
    shafts(canvas, dice, palette, sunU, dice.between(0.25, 0.5));
  }

  private static void clearing(Canvas canvas, Dice dice, WoodColours palette, double sunU) {
    Woodland wood = new Woodland(canvas, dice, palette, sunU);
    double floor = dice.between(0.58, 0.74);
    backdrop(canvas, dice, palette, sunU, floor);
    ground(canvas, dice, palette, floor, sunU);
    if (dice.chance(0.4)) {
      path(canvas, dice, palette, floor);
    }
    for (int layer = 0; layer < 3; layer++) {
      double near = (layer + 1) / 3.0;
      int trees = 8 - 2 * layer;
      for (int i = 0; i < trees; i++) {
        double u = canvas.aspect() * (i + dice.between(0.1, 0.9)) / trees;
        double open = Math.abs(u / canvas.aspect() - 0.5);
        if (layer > 0 && open < 0.13 + 0.10 * layer) {
          continue;
        }
        double base = floor + 0.02 + 0.14 * near * near;
        double height = (0.30 + 0.42 * near) * dice.between(0.8, 1.15);
        if (dice.chance(0.3)) {
          wood.spruce(u, base, height * 1.15, near);
        } else {
          wood.broadleaf(u, base, height, near);
        }
      }
      wood.undergrowth(floor + 0.03 + 0.14 * near * near, near * 0.8);
    }
    if (dice.chance(0.6)) {
      shafts(canvas, dice, palette, sunU, dice.between(0.12, 0.3));
    }
  }

  private static void backdrop(
      Canvas canvas, Dice dice, WoodColours palette, double sunU, double floor) {
    Noise leaves = dice.noise();
    double sunV = dice.between(0.1, 0.35);
    canvas.shade((u, v, below) -> {
      double glow = Math.exp(-2.6 * Math.hypot((u - sunU) * 0.9, v - sunV));
      double leaf = leaves.fractal(u * 7, v * 7, 4);
      double fine = leaves.fractal(u * 22 + 5, v * 22, 3);
      Rgb far = palette.mist().mix(palette.leaf(), 0.45 + 0.5 * leaf - 0.35 * glow);
      far = far.mix(palette.deep(), Math.max(0, 0.45 + 0.5 * fine - 0.9 * glow) * 0.55);
      return far.mix(palette.light(), 0.85 * glow)
          .mix(palette.mist(), 0.5 * Noise.step(floor - 0.3, floor, v));
    });
    // Leaves far out of focus: a few hundred soft dabs, bright where the sun stands behind them.
    for (int i = 0; i < 500; i++) {
      double u = canvas.aspect() * dice.between(0, 1);
      double v = floor * Math.pow(dice.between(0, 1), 1.3);
      double glow = Math.exp(-2.4 * Math.hypot((u - sunU) * 0.9, v - sunV));
      Rgb tone = palette.leaf().mix(palette.light(), glow * 1.1 * dice.between(0.3, 1));
      Rgb colour = tone.mix(palette.light(), dice.between(-0.2, 0.35));
      double radius = dice.between(0.006, 0.016);
      canvas.dab(u, v, radius, radius, colour.mix(palette.mist(), 0.40), 0.30);
    }
  }

  private static void ground(
      Canvas canvas, Dice dice, WoodColours palette, double floor, double sunU) {
    Noise moss = dice.noise();
    Noise patches = dice.noise();
    canvas.shade(
        floor - 0.04,
        1,
        (u, v, below) -> {
          double depth = v - floor + 0.015 * moss.fractal(u * 4, 3.3, 3);
          double far = 1 / (Math.max(0, depth) + 0.08);
          double x = (u - 0.65) * far;
          double blade = moss.fractal(x * 5, far * 9, 4);
          Rgb base = palette.ground().mix(palette.leaf(), 0.55 + 0.6 * blade);
          double lit = Noise.step(-0.05, 0.2, patches.fractal(x * 0.7, far * 1.9, 3));
          base = base.mix(palette.light(), 0.62 * lit * Math.exp(-1.2 * Math.abs(u - sunU)));
          base = base.mix(palette.deep(), Noise.step(0.1, 0.45, depth) * 0.45 * (1 - lit));
          base = base.mix(palette.mist(), 0.6 * Math.exp(-Math.max(0, depth) * 12));
          return below.mix(base, Noise.step(-0.012, 0.012, depth));
        });
  }

  private static void path(Canvas canvas, Dice dice, WoodColours palette, double floor) {
    Noise wobble = dice.noise();
    double bend = dice.between(-0.25, 0.25);
    double centre = canvas.aspect() * dice.between(0.42, 0.58);
    Rgb earth = Rgb.hex(0xA08A60).mix(palette.light(), 0.25);
    canvas.shade(
        floor,
        1,
        (u, v, below) -> {
          double depth = (v - floor) / (1 - floor);
          double middle = centre + bend * Math.sin(depth * 2.6) * (1 - 0.4 * depth);
          double half = 0.012 + 0.17 * depth * depth + 0.05 * depth;
          double edge = Math.abs(u - middle) / half + 0.35 * wobble.fractal(u * 12, v * 18, 3);
          double grain = 0.9 + 0.25 * wobble.fractal(u * 20, v * 45, 3);
          return below.mix(earth.times(grain), 0.8 * Noise.step(1.1, 0.7, edge));
        });
  }

  private static void shafts(
      Canvas canvas, Dice dice, WoodColours palette, double sunU, double strength) {
    Noise beams = dice.noise();
    double sourceU = sunU + dice.between(-0.15, 0.15);
    double sourceV = dice.between(-0.35, -0.12);
    canvas.shade((u, v, below) -> {
      double angle = Math.atan2(u - sourceU, v - sourceV);
      double distance = Math.hypot(u - sourceU, v - sourceV);
      double beam = Noise.step(0.0, 0.55, beams.fractal(angle * 6.5, 0.5, 3));
      double fade = Math.exp(-distance * 1.5) * Math.exp(-angle * angle * 1.6);
      return below.plus(palette.light(), strength * 2.0 * beam * fade);
    });
  }
}

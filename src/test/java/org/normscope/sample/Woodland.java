package org.normscope.sample;

import java.awt.Shape;
import java.awt.geom.Path2D;

/// Paints single plants of a forest: trunks, foliage, whole trees and ferns.
///
/// Everything takes a nearness from 0 (lost in the mist) to 1 (right in front).
public final class Woodland {
  private final Canvas canvas;
  private final Dice dice;
  private final WoodColours palette;
  private final double sunU;
  private final boolean birch;

  /// Plants for one picture, lit from the place where its sun stands.
  public Woodland(Canvas canvas, Dice dice, WoodColours palette, double sunU) {
    this.canvas = canvas;
    this.dice = dice;
    this.palette = palette;
    this.sunU = sunU;
    birch = dice.chance(0.22);
  }

  /// A tall trunk that leaves the picture at the top, with a few bare branches.
  public void trunk(double u, double base, double near) {
    double width = (0.010 + 0.055 * near * near) * dice.between(0.7, 1.3);
    double topU = u + 0.05 * dice.bell();
    Rgb skin = birch ? Rgb.hex(0xA2A48E) : palette.bark().mix(palette.deep(), 0.35);
    Rgb bark = palette.mist().mix(skin, 0.30 + 0.68 * Math.sqrt(near));
    Rgb lit = bark.mix(palette.light(), 0.20 + 0.30 * near);
    Noise grain = dice.noise();
    double side = Math.signum(sunU - u);
    Shape stem =
        Silhouettes.limb(u, base, topU, -0.05, width * 1.25, width * 0.8, 0.02 * dice.bell());
    canvas.fill(
        stem,
        (pu, pv, below) -> {
          double axis = u + (topU - u) * (base - pv) / (base + 0.05);
          double round = (pu - axis) / width * side;
          double groove = grain.fractal(pu / width * 2.5, pv / width * 0.5, 3);
          Rgb colour = bark.mix(lit, Noise.step(0.05, 0.55, round + 0.25 * groove));
          Rgb rooted = colour.mix(palette.leaf(), 0.35 * Noise.step(base - 0.12, base, pv));
          double scar =
              birch ? Noise.step(0.30, 0.55, grain.at(pu / width * 0.8, pv * (58 - 22 * near))) : 0;
          return rooted.times(1 + 0.25 * groove * near).mix(palette.bark(), 0.7 * scar);
        });
    int branches = dice.below(4);
    for (int i = 0; i < branches; i++) {
      double v = dice.between(0.02, base * 0.55);
      double reach = (0.06 + 0.12 * near) * (dice.chance(0.5) ? 1 : -1);
      double from = u + (topU - u) * (base - v) / (base + 0.05);
      canvas.fill(
          Silhouettes.limb(
              from,
              v,
              from + reach,
              v - Math.abs(reach) * dice.between(0.2, 0.9),
              width * 0.35,
              width * 0.08,
              0.1 * dice.bell()),
          bark);
    }
  }

  /// A canopy of leaves along the top of the picture.
  public void foliage(double near) {
    int clumps = 7 + (int) (7 * near);
    for (int i = 0; i < clumps; i++) {
      double u = canvas.aspect() * dice.between(-0.05, 1.05);
      double lit = Math.exp(-1.8 * Math.abs(u - sunU));
      double v = dice.between(-0.08, 0.10 + 0.20 * (1 - lit));
      leafClump(u, v, dice.between(0.07, 0.15), near, 0.35 + 0.5 * lit);
    }
  }

  private void leafClump(double u, double v, double size, double near, double light) {
    Rgb shade = palette.mist().mix(palette.deep(), 0.35 + 0.6 * near);
    Rgb leaf = palette.mist().mix(palette.leaf(), 0.45 + 0.5 * near);
    Rgb bright = leaf.mix(palette.light(), 0.55);
    for (int k = 0; k < 5; k++) {
      double du = size * dice.between(-0.4, 0.4);
      double dv = size * dice.between(-0.25, 0.25);
      canvas.dab(u + du, v + dv, size * 0.45, size * 0.36, shade.mix(leaf, 0.25), 0.6);
    }
    int dabs = (int) (230 * (0.5 + size * 5));
    double hue = dice.between(-0.15, 0.2);
    for (int k = 0; k < dabs; k++) {
      double along = (double) k / dabs;
      double angle = dice.between(0, 2 * Math.PI);
      double reach =
          Math.sqrt(dice.between(0, 1)) * size * (0.72 + 0.10 * Math.sin(angle * 5 + u * 9));
      double du = Math.cos(angle) * reach;
      double dv = Math.sin(angle) * reach * 0.75;
      double sunny = Math.clamp(light + 0.22 * dice.bell() - dv / size * 0.7, 0.0, 1.0) * along;
      Rgb colour = sunny < 0.5 ? shade.mix(leaf, sunny * 2) : leaf.mix(bright, sunny * 2 - 1);
      colour = colour.mix(hue > 0 ? palette.light() : palette.deep(), Math.abs(hue) * 0.6);
      double radius = (0.0045 + 0.0045 * near) * dice.between(0.6, 1.5);
      canvas.dab(u + du, v + dv, radius * 1.25, radius, colour, 0.85);
    }
  }

  /// A whole deciduous tree.
  public void broadleaf(double u, double base, double height, double near) {
    Rgb bark = palette.mist().mix(palette.bark(), 0.35 + 0.6 * near);
    double top = base - height;
    double width = height * 0.055;
    canvas.fill(
        Silhouettes.limb(u, base, u, top + height * 0.3, width, width * 0.4, 0.03 * dice.bell()),
        bark);
    double side = Math.clamp((sunU - u) * 2, -1.0, 1.0);
    int clumps = 11 + dice.below(6);
    double girth = dice.between(0.75, 1.25);
    for (int i = 0; i < clumps; i++) {
      double along = (double) i / clumps;
      double angle = 2.4 * i + dice.between(0, 0.6);
      double reach = height * 0.26 * Math.sqrt(1 - 0.75 * along);
      double cu = u + Math.cos(angle) * reach * girth;
      double cv = top + height * 0.40 - Math.sin(angle) * reach * 1.05 - height * 0.04 * along;
      double light = 0.42 + 0.28 * Math.cos(angle) * side + 0.30 * Math.sin(angle) + 0.1 * along;
      leafClump(cu, cv, height * 0.20, near, light);
    }
  }

  /// A whole conifer with visible needles.
  public void spruce(double u, double base, double height, double near) {
    Rgb shade = palette.mist().mix(palette.deep(), 0.35 + 0.6 * near);
    Rgb lit = palette.mist().mix(palette.leaf(), 0.5 + 0.4 * near);
    Noise needles = dice.noise();
    double side = Math.signum(sunU - u);
    canvas.fill(
        Silhouettes.conifer(dice, u, base, height, 0.20),
        (pu, pv, below) -> {
          double round = (pu - u) / (height * 0.2) * side;
          double tier = needles.fractal((pu - u) * 26, pv * 34 - Math.abs(pu - u) * 40, 3);
          return shade.mix(lit, 0.30 + 0.45 * round + 0.7 * tier);
        });
  }

  /// A row of ferns and grass along a line.
  public void undergrowth(double base, double near) {
    Rgb shade = palette.mist().mix(palette.deep(), 0.45 + 0.5 * near);
    Rgb leaf = palette.mist().mix(palette.leaf(), 0.5 + 0.45 * near);
    int tufts = (int) (50 + 60 * near);
    for (int i = 0; i < tufts; i++) {
      double u = canvas.aspect() * dice.between(0, 1);
      double v = base + 0.03 * dice.bell();
      Path2D.Double fern = new Path2D.Double();
      double size = (0.02 + 0.05 * near) * dice.between(0.5, 1.4);
      for (int blade = -2; blade <= 2; blade++) {
        double lean = blade * 0.42 + 0.15 * dice.bell();
        fern.append(
            Silhouettes.limb(
                u,
                v,
                u + lean * size,
                v - size * (1 - 0.18 * Math.abs(blade)),
                size * 0.16,
                size * 0.02,
                0.12 * blade),
            false);
      }
      canvas.fill(fern, shade.mix(leaf, dice.between(0, 1.1)));
    }
  }
}

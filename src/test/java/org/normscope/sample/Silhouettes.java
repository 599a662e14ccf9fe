package org.normscope.sample;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Outlines that more than one scene uses: hills, trees, birds, boats and houses.
public final class Silhouettes {
  private Silhouettes() {}

  /// Land from a rolling crest down to the bottom of the canvas.
  public static Shape ridge(
      Noise noise, double aspect, double crest, double rise, double frequency, int octaves) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(-0.02, 1.02);
    for (double u = -0.02; u <= aspect + 0.03; u += 0.004) {
      path.lineTo(u, crest - rise * noise.fractal(u * frequency, 0.37, octaves));
    }
    path.lineTo(aspect + 0.03, 1.02);
    path.closePath();
    return path;
  }

  /// The height of the crest of [#ridge] at a place, to stand something on it.
  public static double crestAt(
      Noise noise, double u, double crest, double rise, double frequency, int octaves) {
    return crest - rise * noise.fractal(u * frequency, 0.37, octaves);
  }

  /// A conifer: tiers of hanging branches, ragged, narrowing to a tip.
  public static Shape conifer(Dice dice, double u, double base, double height, double spread) {
    int tiers = Math.clamp((int) (height * 55), 7, 22);
    double lean = dice.between(-0.015, 0.015) * height;
    Path2D.Double path = new Path2D.Double();
    path.moveTo(u + lean, base - height);
    for (int side = 1; side >= -1; side -= 2) {
      for (int i = 0; i < tiers; i++) {
        int tier = side > 0 ? i : tiers - 1 - i;
        double share = (tier + 1.0) / tiers;
        double reach = spread * height * Math.pow(share, 0.85) * dice.between(0.7, 1.12);
        double inner = reach * dice.between(0.35, 0.6);
        double tip = base - height + height * 0.94 * share + height * 0.012 * dice.bell();
        double step = height / tiers;
        if (side > 0) {
          path.lineTo(u + reach, tip + step * 0.35);
          path.lineTo(u + inner, tip + step * 0.05);
        } else {
          path.lineTo(u - inner, tip + step * 0.05);
          path.lineTo(u - reach, tip + step * 0.35);
        }
      }
      if (side > 0) {
        double trunk = Math.max(0.003, height * 0.018);
        path.lineTo(u + trunk, base - height * 0.04);
        path.lineTo(u + trunk, base + height * 0.03);
        path.lineTo(u - trunk, base + height * 0.03);
        path.lineTo(u - trunk, base - height * 0.04);
      }
    }
    path.closePath();
    return path;
  }

  /// A tapering, slightly bent trunk or branch between two points.
  public static Shape limb(
      double fromU,
      double fromV,
      double toU,
      double toV,
      double fromWidth,
      double toWidth,
      double bend) {
    double du = toU - fromU;
    double dv = toV - fromV;
    double length = Math.max(1e-9, Math.hypot(du, dv));
    double normalU = -dv / length;
    double normalV = du / length;
    double midU = (fromU + toU) / 2 + normalU * bend * length;
    double midV = (fromV + toV) / 2 + normalV * bend * length;
    double middle = (fromWidth + toWidth) / 4;
    Path2D.Double path = new Path2D.Double();
    path.moveTo(fromU + normalU * fromWidth / 2, fromV + normalV * fromWidth / 2);
    path.quadTo(
        midU + normalU * middle,
        midV + normalV * middle,
        toU + normalU * toWidth / 2,
        toV + normalV * toWidth / 2);
    path.lineTo(toU - normalU * toWidth / 2, toV - normalV * toWidth / 2);
    path.quadTo(
        midU - normalU * middle,
        midV - normalV * middle,
        fromU - normalU * fromWidth / 2,
        fromV - normalV * fromWidth / 2);
    path.closePath();
    return path;
  }

  /// A gull far off: two bowed wings.
  public static Shape bird(double u, double v, double span, double tilt) {
    Path2D.Double path = new Path2D.Double();
    double lift = span * 0.32;
    path.moveTo(-span, -lift * 0.5);
    path.quadTo(-span * 0.45, -lift * 1.5, 0, 0);
    path.quadTo(span * 0.45, -lift * 1.5, span, -lift * 0.5);
    path.quadTo(span * 0.45, -lift * 0.95, 0, lift * 0.42);
    path.quadTo(-span * 0.45, -lift * 0.95, -span, -lift * 0.5);
    path.closePath();
    AffineTransform place = AffineTransform.getTranslateInstance(u, v);
    place.rotate(tilt);
    return place.createTransformedShape(path);
  }

  /// The hull of a sailing boat whose waterline is at the given place.
  public static Shape hull(double u, double v, double size) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(u - size * 0.42, v - size * 0.1);
    path.lineTo(u + size * 0.5, v - size * 0.12);
    path.quadTo(u + size * 0.36, v + size * 0.03, u + size * 0.25, v + size * 0.03);
    path.lineTo(u - size * 0.32, v + size * 0.03);
    path.closePath();
    return path;
  }

  /// The main sail (side -1) or the jib (side 1) of a boat at the given place.
  public static Shape sail(double u, double v, double size, int side) {
    double foot = side < 0 ? 0.40 : 0.42;
    double head = side < 0 ? 1.25 : 1.02;
    double mast = u + side * size * 0.025;
    Path2D.Double path = new Path2D.Double();
    path.moveTo(mast, v - size * head);
    path.quadTo(
        mast + side * size * foot * 0.75,
        v - size * head * 0.5,
        mast + side * size * foot,
        v - size * 0.19);
    path.lineTo(mast, v - size * 0.17);
    path.closePath();
    return path;
  }

  /// A palm leaning over a shore: a thin trunk and feathered, drooping fronds.
  public static Shape palm(Dice dice, double u, double base, double height, double lean) {
    double headU = u + lean * height;
    double headV = base - height;
    Path2D.Double palm = new Path2D.Double();
    palm.append(limb(u, base, headU, headV, height * 0.055, height * 0.03, -lean * 0.35), false);
    palm.append(disc(headU, headV, height * 0.03), false);
    int fronds = 12;
    for (int i = 0; i < fronds; i++) {
      double angle = Math.PI * (-0.14 + 1.28 * i / (fronds - 1)) + 0.10 * dice.bell();
      appendFrond(palm, dice, headU, headV, angle, height * dice.between(0.30, 0.5));
    }
    return palm;
  }

  private static void appendFrond(
      Path2D.Double palm, Dice dice, double u, double v, double angle, double length) {
    double outward = Math.cos(angle) * length;
    double upward = Math.sin(angle) * length;
    int leaflets = 15;
    double lastU = u;
    double lastV = v;
    for (int k = 1; k <= leaflets; k++) {
      double t = (double) k / leaflets;
      double ribU = u + outward * t * (1.1 - 0.1 * t);
      double ribV = v - upward * t * 0.75 + length * 0.5 * t * t;
      double width = length * 0.045 * (1.15 - t);
      palm.append(limb(lastU, lastV, ribU, ribV, width, width, 0), false);
      double hang = length * (0.10 + 0.16 * Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.1)));
      double drift = outward * 0.16 + 0.01 * length * dice.bell();
      palm.append(
          limb(ribU, ribV, ribU + drift, ribV + hang, length * 0.045, length * 0.01, 0), false);
      palm.append(
          limb(ribU, ribV, ribU + drift * 1.3, ribV - hang * 0.35, length * 0.035, 0.001, 0),
          false);
      lastU = ribU;
      lastV = ribV;
    }
  }

  /// A cottage with a gable roof and a chimney, its ground line at the given place.
  public static Shape cottage(double u, double v, double size) {
    Area house = new Area(new Rectangle2D.Double(u, v - size * 0.55, size, size * 0.6));
    Path2D.Double roof = new Path2D.Double();
    roof.moveTo(u - size * 0.1, v - size * 0.52);
    roof.lineTo(u + size * 0.5, v - size);
    roof.lineTo(u + size * 1.1, v - size * 0.52);
    roof.closePath();
    house.add(new Area(roof));
    house.add(
        new Area(
            new Rectangle2D.Double(u + size * 0.72, v - size * 1.02, size * 0.13, size * 0.4)));
    return house;
  }

  /// A disc.
  public static Shape disc(double u, double v, double radius) {
    return new Ellipse2D.Double(u - radius, v - radius, 2 * radius, 2 * radius);
  }
}

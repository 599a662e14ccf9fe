package org.normscope.norm;

import java.util.List;
import java.util.Optional;

/// A number that a method can be given, as data: from it come the sliders, the options of the
/// command line, the help and the tests.
///
/// @param id name in files and on the command line: `eps`
/// @param symbol as in the formula: `ε`
/// @param name one word for people: `eps`, `scale`
/// @param description what it does, one sentence
/// @param unit what it is measured in
/// @param defaults the value it starts with: one for all channels, or one a channel; none where
///   there may be none
/// @param accepted what may be typed and read from files
/// @param slider what a slider runs over; without one there is a field for each channel
/// @param scale how the slider runs
/// @param extent how many values there may be
public record Parameter(
    String id,
    String symbol,
    String name,
    String description,
    Unit unit,
    List<Double> defaults,
    Interval accepted,
    Optional<Interval> slider,
    Scale scale,
    Extent extent) {
  private static final Interval ANY = new Interval(-1e9, 1e9);

  /// What a parameter is measured in.
  public enum Unit {
    /// A plain number.
    NONE("no unit"),
    /// Like the input.
    INPUT("as the input, 0..1"),
    /// Like a variance of the input.
    INPUT_SQUARED("as the input, squared"),
    /// Like the output.
    OUTPUT("as the output"),
    /// Whole things.
    COUNT("a count");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    /// In words.
    public String text() {
      return text;
    }
  }

  /// How a slider runs.
  public enum Scale {
    /// Equal steps add.
    LINEAR,
    /// Equal steps multiply: for eps.
    LOGARITHMIC,
    /// Whole numbers only.
    WHOLE
  }

  /// How many values a parameter may have.
  public enum Extent {
    /// One.
    ONE("1"),
    /// One, or `none`.
    ONE_OR_NONE("1 or none"),
    /// One for all channels, or one a channel.
    CHANNEL("1 or C"),
    /// One for all, one a channel, or one for each of C·H·W elements of an image.
    ELEMENT("1, C or C·H·W");

    private final String shape;

    Extent(String shape) {
      this.shape = shape;
    }

    /// How many values, in symbols.
    public String shape() {
      return shape;
    }
  }

  static Parameter eps(double byDefault, String where, Unit unit) {
    return new Parameter(
        "eps",
        "ε",
        "eps",
        "Small number added " + where + ", so that nothing is divided by zero.",
        unit,
        List.of(byDefault),
        new Interval(1e-16, 1e6),
        Optional.of(new Interval(1e-12, 1)),
        Scale.LOGARITHMIC,
        Extent.ONE);
  }

  static Parameter gamma(double byDefault, Extent extent) {
    return linear(
        "gamma",
        "γ",
        "scale",
        "Multiplies the normalized value; learned in training.",
        Unit.NONE,
        byDefault,
        extent);
  }

  static Parameter beta(Extent extent) {
    return linear("beta", "β", "shift", "Added last; learned in training.", Unit.OUTPUT, 0, extent);
  }

  static Parameter linear(
      String id,
      String symbol,
      String name,
      String description,
      Unit unit,
      double byDefault,
      Extent extent) {
    return new Parameter(
        id,
        symbol,
        name,
        description,
        unit,
        List.of(byDefault),
        ANY,
        Optional.of(new Interval(-4, 4)),
        Scale.LINEAR,
        extent);
  }

  /// One value a channel, typed and not slid.
  static Parameter vector(
      String id,
      String name,
      String description,
      Unit unit,
      List<Double> defaults,
      boolean negative) {
    return new Parameter(
        id,
        name,
        name,
        description,
        unit,
        defaults,
        negative ? ANY : new Interval(0, ANY.high()),
        Optional.empty(),
        Scale.LINEAR,
        Extent.CHANNEL);
  }

  /// One number with bounds of its own.
  static Parameter bounded(
      String id,
      String symbol,
      String name,
      String description,
      Unit unit,
      double byDefault,
      Interval accepted,
      Interval slider,
      Scale scale) {
    return new Parameter(
        id,
        symbol,
        name,
        description,
        unit,
        List.of(byDefault),
        accepted,
        Optional.of(slider),
        scale,
        Extent.ONE);
  }

  /// A value of it as text: `0.5`, and a whole number without its point.
  String text(double value) {
    return scale == Scale.WHOLE && value == Math.rint(value)
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

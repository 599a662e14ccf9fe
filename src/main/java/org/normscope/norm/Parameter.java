package org.normscope.norm;

import java.util.List;

/// A parameter of a method, as data: from it come the sliders, the options of the command line, the
/// help and the tests.
///
/// @param id name in files and on the command line: `eps`
/// @param symbol as in the formula: `ε`
/// @param name one word for people: `eps`, `scale`
/// @param description what it does, one sentence
/// @param defaults the value it starts with: one for all channels, or one a channel
/// @param min smallest value that is accepted
/// @param max largest value that is accepted
/// @param scale how a slider runs from `min` to `max`
public record Parameter(
    String id,
    String symbol,
    String name,
    String description,
    List<Double> defaults,
    double min,
    double max,
    Scale scale) {

  /// How a slider runs.
  public enum Scale {
    /// Equal steps add.
    LINEAR,
    /// Equal steps multiply: for eps.
    LOGARITHMIC
  }

  /// True when each channel has a value of its own by default.
  public boolean perChannel() {
    return defaults.size() > 1;
  }

  static Parameter eps(double byDefault, String where) {
    return new Parameter(
        "eps",
        "ε",
        "eps",
        "Small number added " + where + ", so that nothing is divided by zero.",
        List.of(byDefault),
        1e-12,
        1,
        Scale.LOGARITHMIC);
  }

  static Parameter gamma(double byDefault) {
    return linear(
        "gamma",
        "γ",
        "scale",
        "Multiplies the normalized value; learned in training.",
        byDefault,
        -4,
        4);
  }

  static Parameter beta() {
    return linear("beta", "β", "shift", "Added last; learned in training.", 0, -4, 4);
  }

  static Parameter linear(
      String id,
      String symbol,
      String name,
      String description,
      double byDefault,
      double min,
      double max) {
    return new Parameter(id, symbol, name, description, List.of(byDefault), min, max, Scale.LINEAR);
  }
}

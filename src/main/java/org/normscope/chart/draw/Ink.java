package org.normscope.chart.draw;

/// A colour that is drawn with: a tone, perhaps lit or in shade, pale or transparent.
///
/// @param tone what it is
/// @param light how far it is mixed with white, or below 0 with black: -1 to 1
/// @param paleness 0 for the tone itself, 1 for that of the panel behind
/// @param opacity 1 for what hides all that is behind it
public record Ink(Tone tone, double light, double paleness, double opacity) {
  /// Background of charts.
  public static final Ink PANEL = of(Tone.PANEL);

  /// Chart grid.
  public static final Ink GRID = of(Tone.GRID);

  /// Chart baseline.
  public static final Ink BASELINE = of(Tone.BASELINE);

  /// Ordinary text.
  public static final Ink TEXT = of(Tone.TEXT);

  /// Text that explains.
  public static final Ink MUTED = of(Tone.MUTED);

  /// Never data.
  public static final Ink ACCENT = of(Tone.ACCENT);

  /// Letters on a channel's tag.
  public static final Ink ON_CHANNEL = of(Tone.ON_CHANNEL);

  /// A tone as it is.
  public static Ink of(Tone tone) {
    return new Ink(tone, 0, 0, 1);
  }

  /// The colour of a channel by its name.
  public static Ink channel(String name) {
    return of(Tone.ofChannel(name));
  }

  /// The same, transparent.
  public Ink fade(double wanted) {
    return new Ink(tone, light, paleness, wanted);
  }

  /// The same, nearer to the panel.
  public Ink pale(double wanted) {
    return new Ink(tone, light, wanted, opacity);
  }

  /// The same, this far on its way to the panel from where it is.
  public Ink paler(double share) {
    return pale(1 - (1 - paleness) * (1 - share));
  }

  /// The same in light: pale as it is, then this far on its way to white, or below 0 to black.
  public Ink lit(double share) {
    // Light comes first in an ink: these are the shares of the same mixture.
    double own = (1 - paleness) * (1 - Math.abs(share));
    double all = own + Math.abs(share);
    return all == 0 ? this : new Ink(tone, share / all, 1 - all, opacity);
  }
}

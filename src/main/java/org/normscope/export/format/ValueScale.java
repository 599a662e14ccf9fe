package org.normscope.export.format;

/// What the reader of a format takes a pixel value to be.
public enum ValueScale {
  /// 0..1.
  UNIT,
  /// As stored: 0..255, or 0..65535 for images of 16 bits.
  CODES;

  /// The number that white is.
  public double white(Provenance from) {
    return this == UNIT ? 1 : from.largestCode();
  }

  /// In words, for these images.
  public String words(Provenance from) {
    return this == UNIT ? "0..1" : "0.." + from.largestCode();
  }

  /// In a word, for a list.
  public String title() {
    return this == UNIT ? "0..1" : "0..255";
  }
}

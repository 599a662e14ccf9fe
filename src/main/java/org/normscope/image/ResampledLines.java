package org.normscope.image;

/// What is done with the samples of a row, which differs by their depth.
sealed interface ResampledLines permits ByteLines, ShortLines {
  /// Takes places for `samples` samples in a held row, `held` such rows, and `band` samples of
  /// output.
  void room(int samples, int held, int band);

  /// Resizes a row along itself into a held row.
  void across(Pixels.Samples from, int at, int planes, AxisFilter filter, int slot);

  /// Makes an output row of held rows, beginning at a sample of the band.
  void down(AxisFilter filter, int output, int held, int samples, int at);

  /// Copies pixels of a row as they are to a sample of the band.
  void copy(Pixels.Samples from, int first, int pixels, int planes, int at);

  /// Puts zeros into the band.
  void zeros(int from, int to);

  /// The band.
  Pixels.Samples band(int planes);
}

package org.normscope.image;

/// What came of reading one file.
public sealed interface DecodeResult {
  /// The file was read whole.
  ///
  /// @param pixels its samples
  /// @param decoder name of the decoder that read it, for people
  record Decoded(Pixels pixels, String decoder) implements DecodeResult {}

  /// The file could not be read.
  ///
  /// @param reason one clause for people: what is wrong with the file, such as "the JPEG ends
  ///   early"
  record Skipped(String reason) implements DecodeResult, BandResult {}

  /// There was not enough memory, perhaps only because other images were being read: it may be read
  /// alone.
  record OutOfMemory() implements DecodeResult, BandResult {
    /// What to say when there is not enough even then.
    public static final String REASON = "there is not enough memory for this image";
  }
}

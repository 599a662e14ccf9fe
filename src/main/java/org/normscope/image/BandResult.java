package org.normscope.image;

/// What came of reading one file band by band.
public sealed interface BandResult
    permits BandResult.Delivered, DecodeResult.Skipped, DecodeResult.OutOfMemory {
  /// The sink has got all bands of the image. (In the other cases what it has got is void.)
  ///
  /// @param decoder name of the decoder that read it, for people
  record Delivered(String decoder) implements BandResult {}
}

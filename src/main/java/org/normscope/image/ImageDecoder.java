package org.normscope.image;

/// Reads image files to exact samples: no ICC or gamma conversion, no scaling, no orientation.
///
/// Implementations are safe for use by many threads and never throw for a bad file.
public interface ImageDecoder {
  /// Name for people: in the status bar and in the stats file.
  String name();

  /// Reads the first page or frame of a file and hands it to the sink, band by band.
  ///
  /// The file is hostile until decoded: whatever is wrong with it comes back as
  /// [DecodeResult.Skipped], even after some of its bands. Sizes are checked in the header before
  /// memory is taken, and memory is claimed from the buffers' permits before that.
  ///
  /// @param buffers of the calling thread
  BandResult decode(ImageFile file, Buffers buffers, BandSink sink);

  /// Reads the first page or frame of a file whole.
  default DecodeResult decode(ImageFile file) {
    WholeImage whole = new WholeImage();
    try (Buffers buffers = new Buffers()) {
      return switch (decode(file, buffers, whole)) {
        case BandResult.Delivered(String decoder) ->
            new DecodeResult.Decoded(whole.pixels(), decoder);
        case DecodeResult.Skipped skipped -> skipped;
        case DecodeResult.OutOfMemory none -> none;
      };
    } catch (OutOfMemoryError _) {
      return new DecodeResult.OutOfMemory();
    }
  }
}

package org.normscope.image;

/// Reads image files to exact samples: no ICC or gamma conversion, no scaling, no orientation.
///
/// Implementations are safe for use by many threads and never throw for a bad file.
public interface ImageDecoder {
  /// Name for people: in the status bar and in the stats file.
  String name();

  /// Reads the first page or frame of a file.
  ///
  /// The file is hostile until decoded: whatever is wrong with it comes back as
  /// [DecodeResult.Skipped]. Sizes are checked in the header before memory is taken.
  DecodeResult decode(ImageFile file);
}

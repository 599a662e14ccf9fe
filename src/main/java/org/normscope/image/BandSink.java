package org.normscope.image;

/// Takes an image band by band while it is decoded, so that no image has to be in memory whole.
public interface BandSink {
  /// An image begins. Whatever came before is void: a decoder gave up, and another one begins.
  void begin(ImageHeader header);

  /// The next rows, from the top. Their array is the decoder's: it may be overwritten here, and
  /// holds other rows afterwards. It may be longer than its rows need.
  void band(Pixels rows);
}

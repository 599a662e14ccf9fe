package org.normscope.image;

/// A decoder of native code: faster than those written in Java for some kinds of files, and leaves
/// all others to the next one.
///
/// Serves many threads; what belongs to one of them is kept in its buffers.
interface FastDecoder {
  /// Name for people.
  String name();

  /// Reads the file in the buffers, if it is one for this decoder and nothing is odd about it.
  /// Gives exactly the codes that the readers in Java give.
  ///
  /// @return false if it did not: the next decoder takes the same bytes, and whatever the sink got
  ///   is void
  boolean read(ImageFormat format, Buffers buffers, BandSink sink);
}

package org.normscope.image;

/// A decoder of native code: faster than those written in Java for some kinds of files, and leaves
/// all others to the next one.
///
/// Serves many threads; what belongs to one of them is kept in its buffers.
interface FastDecoder {
  /// Name for people.
  String name();

  /// Whether it reads files of a format at all.
  boolean takes(ImageFormat format);

  /// Whether its library could be loaded. Loads it.
  boolean isThere();

  /// Reads the file in the buffers, if it is one for this decoder and nothing is odd about it.
  /// Gives exactly the codes that the readers in Java give.
  ///
  /// @return false if it did not: the next decoder takes the same bytes, and whatever the sink got
  ///   is void
  boolean read(ImageFormat format, Buffers buffers, BandSink sink);
}

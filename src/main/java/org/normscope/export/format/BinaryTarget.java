package org.normscope.export.format;

/// A format that is no text.
non-sealed interface BinaryTarget extends Target {}

package org.normscope.image;

/// A file that was to be read and could not be. It changes no number.
///
/// @param name as in [ImageFile#name()]
/// @param reason one clause for people: what is wrong with the file
public record SkippedFile(String name, String reason) {}

package org.normscope.ui.window;

import org.normscope.export.format.ExportedStats;

/// Statistics that stand in the window without images: those of a stats file, or of the open folder
/// beside one.
///
/// @param name what the file is called, or the folder
/// @param stats the numbers
public record SavedFile(String name, ExportedStats stats) {}

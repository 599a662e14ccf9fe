package org.normscope.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.normscope.dataset.index.IndexCache;
import org.normscope.settings.IndexChoice;
import org.normscope.settings.Places;
import org.normscope.settings.SettingsFile;

/// What is kept of folders that were read.
///
/// @param cache where it lies
/// @param wanted false when the user wants nothing to be kept
/// @param build what tells this build of the program from every other, since each may answer in its
///   own words; empty when nothing does
record UserIndex(IndexCache cache, boolean wanted, Optional<String> build) {
  /// As the settings say.
  static UserIndex ofSettings() {
    IndexChoice choice = new SettingsFile(Places.settings()).loadIndexChoice();
    return new UserIndex(IndexCache.ofUser((long) choice.megabytes() << 20), !choice.none(), jar());
  }

  // The jar with its size and time; a folder of classes changes under our feet.
  private static Optional<String> jar() {
    try {
      Path jar =
          Path.of(UserIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      BasicFileAttributes is = Files.readAttributes(jar, BasicFileAttributes.class);
      return is.isRegularFile()
          ? Optional.of(jar + " " + is.size() + " " + is.lastModifiedTime())
          : Optional.empty();
    } catch (IOException | URISyntaxException | RuntimeException _) {
      return Optional.empty();
    }
  }
}

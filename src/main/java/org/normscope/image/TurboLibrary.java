package org.normscope.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the system keeps libjpeg-turbo's library, if it has it.
///
/// @param symbols its functions
/// @param version such as `2.1.5`; empty if it is not known
record TurboLibrary(SymbolLookup symbols, String version) {
  /// The system property that names the library's file; nothing else is tried then.
  static final String PROPERTY = "normscope.turbojpeg";

  private static final String MARK = "libjpeg-turbo version ";

  /// Looks in the places where it is usually installed, then asks the system's loader by name.
  static Optional<TurboLibrary> find() {
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null) {
      return chosen.isEmpty() ? Optional.empty() : open(chosen);
    }
    return places(System.getProperty("os.name"), System.getProperty("os.arch")).stream()
        .filter(place -> !(place.contains("/") || place.contains("\\")) || exists(place))
        .map(TurboLibrary::open)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Full paths first: they tell the version.
  static List<String> places(String system, String machine) {
    List<String> places = new ArrayList<>();
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String drive = Optional.ofNullable(System.getenv("SystemDrive")).orElse("C:");
      for (String folder :
          List.of(
              "libjpeg-turbo64",
              "libjpeg-turbo-gcc64",
              "vcpkg\\installed\\x64-windows",
              "msys64\\mingw64",
              "msys64\\ucrt64")) {
        for (String file : List.of("turbojpeg.dll", "libturbojpeg.dll", "libturbojpeg-0.dll")) {
          places.add(drive + "\\" + folder + "\\bin\\" + file);
        }
      }
      places.addAll(List.of("turbojpeg.dll", "libturbojpeg.dll", "libturbojpeg-0.dll"));
    } else if (name.startsWith("mac")) {
      for (String folder :
          List.of(
              "/opt/homebrew/opt/jpeg-turbo/lib", // Homebrew, Apple silicon
              "/usr/local/opt/jpeg-turbo/lib", // Homebrew, Intel
              "/opt/homebrew/lib",
              "/usr/local/lib",
              "/opt/local/lib", // MacPorts
              "/opt/libjpeg-turbo/lib")) {
        places.add(folder + "/libturbojpeg.0.dylib");
        places.add(folder + "/libturbojpeg.dylib");
      }
      places.add("libturbojpeg.dylib");
    } else {
      String triplet = (machine.equals("amd64") ? "x86_64" : machine) + "-linux-gnu";
      for (String folder :
          List.of(
              "/usr/lib/" + triplet,
              "/lib/" + triplet,
              "/usr/lib64",
              "/usr/lib",
              "/usr/local/lib64",
              "/usr/local/lib",
              "/opt/libjpeg-turbo/lib64",
              "/opt/libjpeg-turbo/lib")) {
        places.add(folder + "/libturbojpeg.so.0");
        places.add(folder + "/libturbojpeg.so");
      }
      places.addAll(List.of("libturbojpeg.so.0", "libturbojpeg.so"));
    }
    return places;
  }

  private static boolean exists(String place) {
    try {
      return Files.isRegularFile(Path.of(place));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  @SuppressWarnings("restricted") // native code of the system's own, at the user's place of it
  private static Optional<TurboLibrary> open(String place) {
    try {
      return Optional.of(
          new TurboLibrary(SymbolLookup.libraryLookup(place, Arena.global()), version(place)));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // for another machine, or not a library
    }
  }

  /// No function tells the version, but the text of the library's copyright message does.
  private static String version(String place) {
    try {
      String text =
          exists(place) ? Files.readString(Path.of(place), StandardCharsets.ISO_8859_1) : "";
      int at = text.indexOf(MARK);
      int end = at + MARK.length();
      while (at >= 0 && end < text.length() && ".0123456789".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      return at < 0 ? "" : text.substring(at + MARK.length(), end);
    } catch (IOException _) {
      return "";
    }
  }
}

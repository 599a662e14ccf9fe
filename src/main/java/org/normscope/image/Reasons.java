package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.HexFormat;
import java.util.Locale;

/// Why a file is skipped, in a clause for people.
final class Reasons {
  private static final int LONGEST = 160;

  private Reasons() {}

  static String endsEarly(String format, long bytes, String where) {
    return String.format(Locale.ROOT, "the %s ends early: %,d bytes, %s", format, bytes, where);
  }

  /// For content of no known format.
  static String unknown(byte[] head, long bytes, String extension) {
    if (isText(head)) {
      return String.format(Locale.ROOT, "not an image: plain text, %,d bytes", bytes);
    }
    String format = foreign(head);
    if (format != null) {
      return format + " is not read here";
    }
    String begins = HexFormat.ofDelimiter(" ").formatHex(head, 0, Math.min(4, head.length));
    return "not an image that can be read here: begins with "
        + begins
        + (FileNames.isImage(extension) ? ", not as a ." + extension + " file does" : "");
  }

  private static String foreign(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("ftyp", 4)) {
      return text.startsWith("avif", 8) ? "AVIF" : text.startsWith("crx", 8) ? "CR3" : "HEIC";
    } else if (text.startsWith("\u00ff\n") || text.startsWith("JXL ", 4)) {
      return "JPEG XL";
    } else if (text.startsWith("jP  ", 4) || text.startsWith("\u00ffO\u00ffQ")) {
      return "JPEG 2000";
    } else if (text.startsWith("v/1\u0001")) {
      return "OpenEXR";
    } else if (text.startsWith("DDS ")) {
      return "DDS";
    } else if (text.startsWith("%PDF")) {
      return "PDF";
    } else if (text.startsWith("PK\u0003\u0004")) {
      return "a zip archive";
    } else if (text.startsWith("\u0000\u0000\u0001\u0000")) {
      return "an icon file";
    }
    return null;
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      boolean control = b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f';
      if (control || b == 127) {
        return false;
      }
    }
    return true;
  }

  /// For whatever a reader threw.
  static String of(Throwable thrown, String format, long bytes) {
    return switch (thrown) {
      case Refusal refusal -> refusal.getMessage();
      case StackOverflowError _ -> "damaged " + format + ": its parts are nested without end";
      case Throwable e when reachedTheEnd(e) -> endsEarly(format, bytes, "more are needed");
      case FileSystemException e -> "it cannot be opened: " + FileReasons.of(e);
      case IOException e when e.getMessage() != null ->
          damaged(
              format, e.getMessage().contains("I/O error") ? "its data is broken" : e.getMessage());
      default -> damaged(format, "its parts do not fit together");
    };
  }

  private static boolean reachedTheEnd(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  private static String damaged(String format, String what) {
    String line = what.lines().findFirst().orElse("").strip();
    String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    return "damaged " + format + (shown.isEmpty() ? "" : ": " + shown);
  }
}

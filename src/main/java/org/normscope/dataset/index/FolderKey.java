package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Which folders, and how they are read: what an index belongs to.
///
/// @param roots their real places
/// @param recipe all that the codes depend on besides the files: policy, preprocessing
record FolderKey(List<String> roots, String recipe) {
  /// Rises whenever a decoder begins to give other codes for some file: what older versions kept is
  /// then read anew.
  static final int CODES = 1;

  /// @throws IOException when a folder has no place on this machine's disks
  static FolderKey of(List<Path> roots, String recipe) throws IOException {
    List<String> real = new ArrayList<>();
    for (Path root : roots) {
      if (!root.getFileSystem().equals(FileSystems.getDefault())) {
        throw new IOException(root + " is inside another file");
      }
      real.add(root.toRealPath().toString());
    }
    return new FolderKey(List.copyOf(real), recipe);
  }

  /// A name for the folder of the index.
  String id() {
    MessageDigest digest = Sha256.fresh();
    digest.update(
        (Segment.VERSION + "\0" + CODES + "\0" + recipe).getBytes(StandardCharsets.UTF_8));
    for (String root : roots) {
      // UTF-16 keeps apart what UTF-8 cannot say.
      digest.update(("\0" + root).getBytes(StandardCharsets.UTF_16BE));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}

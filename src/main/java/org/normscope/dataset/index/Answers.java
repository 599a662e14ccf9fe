package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFile;
import org.normscope.image.SkippedFile;
import org.normscope.settings.AtomicFile;

/// What was answered about a folder: the same question about the same files is answered again
/// without a look at any of their counts.
///
/// An answer counts while the listing is the same: every file's name, size and time, and all that
/// was ignored. None is kept while a file may change once more without its time telling. A damaged
/// one is as good as none.
///
/// ```
///  0  SHA-256 of all that follows
/// 32  SHA-256 of the listing
/// 64  the answer, UTF-8
/// ```
public final class Answers {
  /// Keeps nothing.
  public static final Answers NONE = new Answers(null, null, new byte[0]);

  /// Rises with the form of the file.
  private static final String FORM = "normscope-answer/1";

  private static final int DIGEST = 32;
  private static final int MOST_BYTES = 4 << 20;

  private final IndexCache cache;
  private final IndexFolder place;
  private final byte[] files;

  private Answers(IndexCache cache, IndexFolder place, byte[] files) {
    this.cache = cache;
    this.place = place;
    this.files = files;
  }

  /// About these files.
  ///
  /// @param listing without masks
  static Answers of(IndexCache cache, IndexFolder place, FolderListing listing) {
    HashRule rule = HashRule.now(listing.files().size());
    for (ImageFile file : listing.files()) {
      // What is no text cannot tell files apart.
      if (rule.fresh(file) || file.name().indexOf('\uFFFD') >= 0) {
        return NONE;
      }
    }
    return new Answers(cache, place, digest(listing));
  }

  /// The answer to a question; empty when it was not asked before, or of other files.
  ///
  /// @param question all that the answer depends on besides the files
  public Optional<String> find(String question) {
    if (place == null) {
      return Optional.empty();
    }
    try {
      byte[] kept = Files.readAllBytes(file(question));
      if (kept.length < 2 * DIGEST
          || !Arrays.equals(kept, 0, DIGEST, digest(kept, DIGEST), 0, DIGEST)
          || !Arrays.equals(kept, DIGEST, 2 * DIGEST, files, 0, DIGEST)) {
        return Optional.empty();
      }
      place.use();
      int from = 2 * DIGEST;
      return Optional.of(new String(kept, from, kept.length - from, StandardCharsets.UTF_8));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Keeps an answer, beside what is known of the folder's files; one of more than 4 MiB is not
  /// kept, and none where nothing is known.
  public void keep(String question, String answer) {
    byte[] text = answer.getBytes(StandardCharsets.UTF_8);
    if (place == null || text.length > MOST_BYTES || place.segments().isEmpty()) {
      return;
    }
    ByteBuffer kept = ByteBuffer.allocate(2 * DIGEST + text.length);
    kept.put(DIGEST, files).put(2 * DIGEST, text);
    kept.put(0, digest(kept.array(), DIGEST));
    place.deleteOldAnswers();
    try {
      AtomicFile.write(file(question), kept.array());
    } catch (IOException _) {
      // Then the next time takes longer.
    }
    cache.makeRoom(place);
  }

  private Path file(String question) {
    byte[] name = Sha256.fresh().digest((FORM + "\0" + question).getBytes(StandardCharsets.UTF_8));
    return place.path().resolve(HexFormat.of().formatHex(name, 0, 16) + IndexFolder.ANSWER);
  }

  private static byte[] digest(FolderListing listing) {
    MessageDigest digest = Sha256.fresh();
    ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);
    for (ImageFile file : listing.files()) {
      byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
      numbers.putLong(0, file.bytes()).putLong(Long.BYTES, file.modified());
      digest.update(numbers.putInt(2 * Long.BYTES, name.length).array());
      digest.update(name);
    }
    for (SkippedFile file : listing.skipped()) {
      update(digest, "skipped", file.name(), file.reason());
    }
    listing.ignored().forEach((kind, count) -> update(digest, "ignored", kind, count.toString()));
    return digest.digest();
  }

  private static void update(MessageDigest digest, String... texts) {
    for (String text : List.of(texts)) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }

  private static byte[] digest(byte[] bytes, int from) {
    MessageDigest digest = Sha256.fresh();
    digest.update(bytes, from, bytes.length - from);
    return digest.digest();
  }
}

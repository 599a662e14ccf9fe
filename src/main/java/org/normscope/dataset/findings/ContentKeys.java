package org.normscope.dataset.findings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.normscope.image.BandResult;
import org.normscope.image.Buffers;
import org.normscope.image.DecodeResult;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.Permits;
import org.normscope.image.PixelPolicy;
import org.normscope.image.SkippedFile;
import org.normscope.job.Progress;

/// Reads files on several threads into keys that are equal where their content is.
final class ContentKeys {
  private final PixelPolicy policy;
  private final ImageDecoder decoder;
  private final int threads;
  private final Progress progress;
  private final Permits permits = Permits.ofHeap();
  private final Map<String, SkippedFile> unread = new ConcurrentHashMap<>();
  private final Map<Object, Optional<String>> byLink = new ConcurrentHashMap<>();

  ContentKeys(PixelPolicy policy, ImageDecoder decoder, int threads, Progress progress) {
    this.policy = policy;
    this.decoder = decoder;
    this.threads = threads;
    this.progress = progress;
  }

  /// Keys of the files' bytes; none for what cannot be read.
  Map<ImageFile, String> ofBytes(List<ImageFile> files) throws InterruptedException {
    return each(files, (file, _) -> bytes(file));
  }

  /// Keys of the files' pixels as the policy sees them; none for what cannot be read.
  Map<ImageFile, String> ofPixels(List<ImageFile> files) throws InterruptedException {
    return each(files, this::pixels);
  }

  /// Files that could not be read, in path order.
  List<SkippedFile> unread() {
    return unread.values().stream().sorted(Comparator.comparing(SkippedFile::name)).toList();
  }

  private Map<ImageFile, String> each(
      List<ImageFile> files, BiFunction<ImageFile, Buffers, String> key)
      throws InterruptedException {
    progress.found(files.size());
    Map<ImageFile, String> keys = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int t = 0; t < Math.min(threads, files.size()); t++) {
      workers.add(
          Thread.ofPlatform()
              .daemon()
              .name("compare-" + t)
              .start(() -> {
                try (Buffers buffers = new Buffers(permits)) {
                  int i;
                  while ((i = next.getAndIncrement()) < files.size() && !progress.cancelled()) {
                    String found = key.apply(files.get(i), buffers);
                    if (found != null) {
                      keys.put(files.get(i), found);
                    }
                    progress.done(1);
                  }
                }
              }));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return keys;
  }

  // Hard links are one file: it is read once.
  private String bytes(ImageFile file) {
    try {
      Object link = Files.readAttributes(file.path(), BasicFileAttributes.class).fileKey();
      return link == null
          ? digest(file)
          : byLink.computeIfAbsent(link, _ -> Optional.ofNullable(digest(file))).orElse(null);
    } catch (IOException e) {
      return unread(file, "it can no longer be read: " + e.getMessage());
    }
  }

  private String digest(ImageFile file) {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file.path())) {
      for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
      }
      return "file " + HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return unread(file, "it can no longer be read: " + e.getMessage());
    }
  }

  // What is wrong with a file is that file's own trouble.
  private String pixels(ImageFile file, Buffers buffers) {
    DigestSink sink = new DigestSink(policy, sha256());
    try {
      BandResult result = decoder.decode(file, buffers, sink);
      if (result instanceof DecodeResult.OutOfMemory) {
        buffers.claimAll();
        result = decoder.decode(file, buffers, sink);
      }
      return switch (result) {
        case BandResult.Delivered _ -> "pixels " + sink.key();
        case DecodeResult.Skipped(String reason) -> unread(file, reason);
        case DecodeResult.OutOfMemory _ -> unread(file, DecodeResult.OutOfMemory.REASON);
      };
    } catch (OutOfMemoryError _) {
      return unread(file, DecodeResult.OutOfMemory.REASON);
    } catch (RuntimeException e) {
      return unread(file, "cannot be read: " + e);
    } finally {
      buffers.release();
    }
  }

  private String unread(ImageFile file, String reason) {
    unread.put(file.name(), new SkippedFile(file.name(), reason));
    return null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package org.normscope.dataset.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.PixelRecipe;
import org.normscope.image.SkippedFile;
import org.normscope.job.Progress;
import org.normscope.stats.ImageFigures;

/// Images that are there more than once.
///
/// Equal counts make candidates and nothing more: mirrored images have them too. What is the same
/// is settled by the content: files of the same bytes (hard links among them), or pixels that are
/// the same after decoding, by a SHA-256 of either. Only candidates are read; images of one colour
/// and one size are the same without being read, where all their pixels were counted.
///
/// @param groups places of images that are the same, in rising order, at least two in each; ordered
///   by their first
/// @param unread candidates that could not be read again
/// @param untold images with the counts of another one that were not compared
public record Duplicates(List<int[]> groups, List<SkippedFile> unread, int untold) {

  /// Images that have the same size and the same counts, to be compared.
  public static List<int[]> candidates(ImageTable table) {
    Set<Long> repeated = repeated(table.figures());
    Map<Long, List<Integer>> byPrint = new HashMap<>();
    for (int i = 0; i < table.images().size() && !repeated.isEmpty(); i++) {
      long print = table.figures().print(i);
      if (repeated.contains(print)) {
        byPrint.computeIfAbsent(print, _ -> new ArrayList<>()).add(i);
      }
    }
    List<int[]> candidates = new ArrayList<>();
    byPrint.values().forEach(same -> sameCounts(table.images(), same, candidates));
    candidates.sort(Comparator.comparingInt((int[] group) -> group[0]));
    return candidates;
  }

  // Numbers sort ten times faster than images by their numbers, and most datasets end here.
  private static Set<Long> repeated(ImageFigures figures) {
    long[] prints = new long[figures.images()];
    Arrays.setAll(prints, figures::print);
    Arrays.sort(prints);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < prints.length; i++) {
      if (prints[i] == prints[i - 1]) {
        repeated.add(prints[i]);
      }
    }
    return repeated;
  }

  private static void sameCounts(
      List<ScannedImage> images, List<Integer> samePrint, List<int[]> into) {
    List<Integer> left = samePrint;
    while (left.size() > 1) {
      ScannedImage first = images.get(left.getFirst());
      Map<Boolean, List<Integer>> bySame = new HashMap<>();
      for (int i : left) {
        boolean same = sameCounts(first, images.get(i));
        bySame.computeIfAbsent(same, _ -> new ArrayList<>()).add(i);
      }
      List<Integer> same = bySame.get(true);
      if (same.size() > 1) {
        into.add(same.stream().mapToInt(Integer::intValue).toArray());
      }
      left = bySame.getOrDefault(false, List.of());
    }
  }

  private static boolean sameCounts(ScannedImage a, ScannedImage b) {
    if (a.width() != b.width() || a.height() != b.height() || a.model() != b.model()) {
      return false;
    }
    for (int c = 0; c < a.planes().size(); c++) {
      if (!a.planes().get(c).sameAs(b.planes().get(c))) {
        return false;
      }
    }
    return true;
  }

  /// Finds them: reads the candidates, on several threads. What is found so far when `progress`
  /// cancels is left out. The result does not depend on the number of threads.
  ///
  /// @param recipe what was counted; compared are all pixels of the files as its policy sees them
  /// @param progress counts files read; a file may be read twice, as bytes and as an image
  public static Duplicates find(
      ImageTable table, PixelRecipe recipe, ImageDecoder decoder, int threads, Progress progress)
      throws InterruptedException {
    return find(table, recipe, decoder, threads, Integer.MAX_VALUE, progress);
  }

  /// The same, unless that means to read more files than are worth it: then none are compared, and
  /// what is found says how many there would be.
  ///
  /// @param most how many images are compared at the most
  public static Duplicates find(
      ImageTable table,
      PixelRecipe recipe,
      ImageDecoder decoder,
      int threads,
      int most,
      Progress progress)
      throws InterruptedException {
    List<int[]> candidates = candidates(table);
    int images = candidates.stream().mapToInt(group -> group.length).sum();
    if (images > most) {
      return new Duplicates(List.of(), List.of(), images);
    }
    List<int[]> sure = new ArrayList<>();
    List<int[]> toRead = new ArrayList<>();
    boolean whole = recipe.preprocess().isNone() && !recipe.leavesOut();
    for (int[] group : candidates) {
      (whole && Flat.constant(table.figures(), group[0]) ? sure : toRead).add(group);
    }
    ContentKeys keys = new ContentKeys(recipe.policy(), decoder, threads, progress);
    // First the bytes, of files that have the size of another candidate.
    Map<ImageFile, String> bytes = keys.ofBytes(sameSize(table, toRead));
    // Then the pixels, of one file of each content, where a group has several.
    Set<ImageFile> different = new HashSet<>();
    for (int[] group : toRead) {
      Map<String, ImageFile> contents = new HashMap<>();
      for (int i : group) {
        ImageFile file = table.images().get(i).file();
        contents.putIfAbsent(bytes.getOrDefault(file, file.path().toString()), file);
      }
      if (contents.size() > 1) {
        different.addAll(contents.values());
      }
    }
    Map<ImageFile, String> pixels = keys.ofPixels(different.stream().sorted().toList());
    for (int[] group : toRead) {
      addSame(table, group, bytes, pixels, sure);
    }
    sure.sort(Comparator.comparingInt((int[] group) -> group[0]));
    return progress.cancelled()
        ? new Duplicates(List.of(), List.of(), images)
        : new Duplicates(List.copyOf(sure), keys.unread(), 0);
  }

  private static List<ImageFile> sameSize(ImageTable table, List<int[]> groups) {
    List<ImageFile> files = new ArrayList<>();
    for (int[] group : groups) {
      Map<Long, List<ImageFile>> bySize = new HashMap<>();
      for (int i : group) {
        ImageFile file = table.images().get(i).file();
        bySize.computeIfAbsent(file.bytes(), _ -> new ArrayList<>()).add(file);
      }
      bySize.values().stream().filter(some -> some.size() > 1).forEach(files::addAll);
    }
    return files;
  }

  private static void addSame(
      ImageTable table,
      int[] group,
      Map<ImageFile, String> bytes,
      Map<ImageFile, String> pixels,
      List<int[]> into) {
    // Files of the same bytes share the pixels of the one that was decoded.
    Map<String, String> pixelsOfBytes = new HashMap<>();
    for (int i : group) {
      ImageFile file = table.images().get(i).file();
      if (bytes.containsKey(file) && pixels.containsKey(file)) {
        pixelsOfBytes.put(bytes.get(file), pixels.get(file));
      }
    }
    Map<String, List<Integer>> byContent = new LinkedHashMap<>();
    for (int i : group) {
      ImageFile file = table.images().get(i).file();
      String own = bytes.getOrDefault(file, file.path().toString());
      String content = pixels.getOrDefault(file, pixelsOfBytes.getOrDefault(own, own));
      byContent.computeIfAbsent(content, _ -> new ArrayList<>()).add(i);
    }
    byContent.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(same -> into.add(same.stream().mapToInt(Integer::intValue).toArray()));
  }

  /// A finding for each image that is there more than once.
  public List<Finding> findings(ImageTable table) {
    List<Finding> found = new ArrayList<>();
    for (int[] group : groups) {
      double severity = 60;
      ImageFile first = table.images().get(group[0]).file();
      for (int i : group) {
        ImageFile file = table.images().get(i).file();
        double own =
            !file.split().equals(first.split()) ? 95 : file.label().equals(first.label()) ? 60 : 85;
        severity = Math.max(severity, own);
      }
      for (int i : group) {
        int other = i == group[0] ? group[1] : group[0];
        found.add(new Finding(i, Finding.Kind.DUPLICATE, -1, group.length, other, severity));
      }
    }
    return found;
  }
}

package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.job.Progress;

class ImageFolderTest {
  @TempDir Path root;

  private Path put(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x".repeat(20));
  }

  private static FolderListing list(Path... roots) throws IOException {
    return ImageFolder.list(List.of(roots), NameFilter.ALL, Progress.NONE);
  }

  private static List<String> names(FolderListing listing) {
    return listing.files().stream().map(ImageFile::name).toList();
  }

  private static SortedMap<String, String> labels(FolderListing listing) {
    SortedMap<String, String> labels = new TreeMap<>();
    listing.files().forEach(f -> labels.put(f.name(), f.split() + ":" + f.label()));
    return labels;
  }

  @Test
  void firstFoldersAreClasses() throws IOException {
    put("b/2.png");
    put("b/1.JPG");
    put("a/deep/er/3.webp");
    put("top.gif");
    FolderListing listing = list(root);
    assertEquals(List.of("a/deep/er/3.webp", "b/1.JPG", "b/2.png", "top.gif"), names(listing));
    assertEquals(
        List.of("a", "b", "b", ""), listing.files().stream().map(ImageFile::label).toList());
    assertEquals(List.of(""), List.copyOf(listing.splits()));
    assertEquals(root.getFileName().toString(), listing.name());
    assertEquals(20, listing.files().getFirst().bytes());
    assertEquals(
        Files.getLastModifiedTime(root.resolve("top.gif")).to(TimeUnit.NANOSECONDS),
        listing.files().getLast().modified());
  }

  @Test
  void splitsStandAtTheTopInAnyCase() throws IOException {
    put("Train/cat/1.png");
    put("VALIDATION/cat/x/2.png");
    put("valid/3.png");
    put("test/dog/4.png");
    put("other/train/5.png");
    assertEquals(
        Map.of(
            "Train/cat/1.png", "train:cat",
            "VALIDATION/cat/x/2.png", "val:cat",
            "valid/3.png", "val:",
            "test/dog/4.png", "test:dog",
            "other/train/5.png", ":other"),
        labels(list(root)));
  }

  @Test
  void othersAreCountedByExtension() throws IOException {
    put("a/1.png");
    put("a/notes.JSON");
    put("a/b/more.json");
    put("README");
    put(".hidden.png");
    put("Thumbs.db");
    put(".git/x.png");
    put("__MACOSX/a/1.png");
    FolderListing listing = list(root);
    assertEquals(List.of("a/1.png"), names(listing));
    assertEquals(
        Map.of(".json", 2, "no extension", 1, "hidden", 2, "hidden folder", 2), listing.ignored());
    assertEquals(List.of(), listing.skipped());
  }

  @Test
  void unknownNamesAreKnownByTheirContent() throws IOException {
    Path png = TestImages.folder("images").resolve("png_rgb8.png");
    Files.copy(png, root.resolve("n01440764_10026"));
    Files.copy(png, root.resolve("image.dat"));
    Files.copy(png, root.resolve("image.txt"));
    put("BMW.story");
    assertEquals(List.of("image.dat", "n01440764_10026"), names(list(root)));
  }

  @Test
  void whatIsGivenTwiceIsReadOnce() throws IOException {
    Path one = put("s/x/a.png");
    put("s/x/b.png");
    assertEquals(1, list(one, one).files().size());
    assertEquals(2, list(one, root.resolve("s")).files().size());
    assertEquals(
        List.of("x/a.png", "x/b.png"), names(list(root.resolve("s"), root.resolve("s/x"))));
  }

  @Test
  void severalRootsLieAsInOneFolder() throws IOException {
    put("x/photos/1.png");
    put("y/photos/2.png");
    put("z/train/cat/3.png");
    Path single = put("w/4.png");
    Path same = put("v/4.png");
    FolderListing listing =
        list(
            root.resolve("x/photos"),
            root.resolve("y/photos"),
            root.resolve("z/train"),
            single,
            same);
    assertEquals(
        Map.of(
            "photos/1.png", ":photos",
            "photos (2)/2.png", ":photos (2)",
            "train/cat/3.png", "train:cat",
            "4.png", ":",
            "4 (2).png", ":"),
        labels(listing));
    assertEquals("photos and 4 more", listing.name());
  }

  @Test
  void aSingleFileIsOneImage() throws IOException {
    FolderListing listing = list(put("train/cat/strange"));
    assertEquals(Map.of("strange", ":"), labels(listing));
  }

  @Test
  void aMissingRootIsSaidInASentence() {
    IOException e = assertThrows(IOException.class, () -> list(root.resolve("nothing")));
    assertEquals("There is no file or folder \"" + root.resolve("nothing") + "\".", e.getMessage());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreFollowedOnce() throws IOException {
    put("real/1.png");
    Files.createSymbolicLink(root.resolve("alias"), root.resolve("real"));
    Files.createSymbolicLink(root.resolve("real/loop"), root);
    Files.createSymbolicLink(root.resolve("real/self"), root.resolve("real/self"));
    Files.createSymbolicLink(root.resolve("file.png"), root.resolve("real/1.png"));
    Files.createSymbolicLink(root.resolve("dangling.png"), root.resolve("nothing.png"));
    Files.createLink(root.resolve("hard.png"), root.resolve("real/1.png"));
    Path outside = Files.createDirectory(root.resolve("../" + root.getFileName() + "-outside"));
    try {
      Files.writeString(outside.resolve("2.png"), "x");
      Files.createSymbolicLink(root.resolve("zoo"), outside);
      Files.createSymbolicLink(root.resolve("zoo2"), outside);
      FolderListing listing = list(root);
      assertEquals(List.of("file.png", "hard.png", "real/1.png", "zoo/2.png"), names(listing));
      assertEquals(
          List.of("dangling.png", "real/self"),
          listing.skipped().stream().map(SkippedFile::name).toList());
      assertEquals("the link leads to nothing", listing.skipped().getFirst().reason());
    } finally {
      Files.delete(outside.resolve("2.png"));
      Files.delete(outside);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkAsRootIsFollowed() throws IOException {
    put("real/a/1.png");
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
    assertEquals(List.of("a/1.png"), names(list(link)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pipesAreNeverOpened() throws Exception {
    put("1.png");
    for (String name : List.of("pipe.png", "pipe")) {
      Process mkfifo = new ProcessBuilder("mkfifo", root.resolve(name).toString()).start();
      assertTrue(mkfifo.waitFor(5, TimeUnit.SECONDS));
    }
    FolderListing listing = list(root);
    assertEquals(List.of("1.png"), names(listing));
    assertEquals(List.of(new SkippedFile("pipe.png", "not a regular file")), listing.skipped());
    assertEquals(Map.of("no extension", 1), listing.ignored());
    DecodeResult result = TestImages.decode(root.resolve("pipe.png"));
    assertEquals(new DecodeResult.Skipped("not a regular file"), result);
  }

  @Test
  void filtersSeeFilesAndFolders() throws IOException {
    put("a/1.png");
    put("a/1_mask.png");
    put("a/masks/2.png");
    put("b/3.jpg");
    assertEquals(
        List.of("a/1.png", "b/3.jpg"), filtered(List.of(), List.of("masks", "*_mask.png")));
    assertEquals(List.of("b/3.jpg"), filtered(List.of("b"), List.of()));
    assertEquals(List.of("a/1.png", "a/1_mask.png"), filtered(List.of("a/*.png"), List.of()));
  }

  private List<String> filtered(List<String> include, List<String> exclude) throws IOException {
    return names(ImageFolder.list(List.of(root), new NameFilter(include, exclude), Progress.NONE));
  }

  @Test
  void readsFromWithinAZip() throws IOException {
    URI zip = URI.create("jar:" + root.resolve("set.zip").toUri());
    try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.createDirectories(inside.getPath("/set/train/cat"));
      Path file = inside.getPath("/set/train/cat/1.png");
      Files.copy(TestImages.folder("images").resolve("png_rgb8.png"), file);
      FolderListing listing = list(inside.getPath("/set"));
      assertEquals(Map.of("train/cat/1.png", "train:cat"), labels(listing));
      assertEquals("rgb8", TestImages.pixels(listing.files().getFirst().path()).kind());
      assertEquals("set", listing.name());
    }
  }

  @Test
  void stopsWhenCancelled() throws IOException {
    for (int i = 0; i < 50; i++) {
      put("a/" + i + ".png");
    }
    Progress three =
        new Progress() {
          private long found;

          @Override
          public void found(long units) {
            found = units;
          }

          @Override
          public void done(long units) {}

          @Override
          public boolean cancelled() {
            return found >= 3;
          }
        };
    assertEquals(3, ImageFolder.list(List.of(root), NameFilter.ALL, three).files().size());
  }
}

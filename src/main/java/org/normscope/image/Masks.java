package org.normscope.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.normscope.job.Progress;

/// The mask of each image of a folder: an image of the same relative name, whatever its extension,
/// in the folder of masks. `cat/1.jpg` has the mask `cat/1.png`, or `cat/1_mask.png`, or
/// `cat/1.jpg.png`.
///
/// @param folder where they lie; null for [#NONE]
/// @param files all of them, in the order of their names
public record Masks(Path folder, List<ImageFile> files) {
  /// No image has a mask: all of it counts.
  public static final Masks NONE = new Masks(null, List.of());

  private static final String SUFFIX = "_mask";

  /// Keeps its own copy.
  public Masks {
    files = List.copyOf(files);
  }

  /// The mask of an image, or why it has none.
  public sealed interface Match {
    /// It is here.
    record Found(ImageFile mask) implements Match {}

    /// There is none that could be meant; one clause for people.
    record None(String reason) implements Match {}
  }

  /// Finds masks by the names of their images.
  public static final class Lookup {
    private final Path folder;
    private final Map<String, List<ImageFile>> byStem = new HashMap<>();

    private Lookup(Masks masks) {
      folder = masks.folder;
      for (ImageFile file : masks.files) {
        byStem.computeIfAbsent(stem(file.name()), _ -> new ArrayList<>()).add(file);
      }
    }

    /// The mask of an image.
    public Match of(ImageFile image) {
      String stem = stem(image.name());
      for (String name : List.of(stem, stem + SUFFIX, image.name())) {
        List<ImageFile> masks =
            byStem.getOrDefault(name, List.of()).stream()
                .filter(mask -> !mask.path().equals(image.path()))
                .toList();
        if (masks.size() == 1) {
          return new Match.Found(masks.getFirst());
        } else if (masks.size() > 1) {
          return new Match.None(
              "it has two masks, " + masks.get(0).name() + " and " + masks.get(1).name());
        }
      }
      return new Match.None("it has no mask in " + folder);
    }
  }

  /// A way to find them; all images are without one in [#NONE].
  public Lookup lookup() {
    return new Lookup(this);
  }

  /// A listing with the masks of its images, if the recipe asks for masks. Masks that lie among the
  /// images are no images: what lies below the folder of masks is left out of the listing, and,
  /// where all images do, what is named `_mask`.
  ///
  /// @throws IOException if the folder does not exist or holds no images; its message is a sentence
  ///   for people
  public static FolderListing attach(FolderListing listing, PixelRecipe recipe, Progress progress)
      throws IOException {
    if (recipe.masks().isEmpty()) {
      return listing;
    }
    Path folder = recipe.masks().get();
    FolderListing masks = ImageFolder.list(List.of(folder), NameFilter.ALL, progress);
    Path place = folder.toRealPath();
    boolean around = true;
    for (Path root : listing.roots()) {
      around &= root.toRealPath().startsWith(place);
    }
    List<ImageFile> images = new ArrayList<>();
    List<ImageFile> found = new ArrayList<>(masks.files());
    for (ImageFile file : listing.files()) {
      boolean mask = around ? isNamedMask(file) : file.path().toRealPath().startsWith(place);
      if (!mask) {
        images.add(file);
      }
    }
    if (around) {
      found.removeIf(file -> !isNamedMask(file));
    }
    if (found.isEmpty()) {
      throw new IOException(
          "There are no masks in \""
              + folder
              + "\": they are images with the names of the images.");
    }
    return listing.with(images, new Masks(folder, found));
  }

  private static boolean isNamedMask(ImageFile file) {
    return stem(file.name()).endsWith(SUFFIX);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}

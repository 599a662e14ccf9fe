package org.normscope.ui.window;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.normscope.image.Ignored;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;

/// What is written in the dialog that asks how images are read. Empty text asks for nothing.
///
/// @param resize pixels of the shorter side
/// @param crop pixels of both sides
/// @param value a code
/// @param pixel codes, separated by commas
/// @param masks a folder
record ReadingForm(String resize, String crop, String value, String pixel, String masks) {
  /// What was chosen so far.
  static ReadingForm of(PixelRecipe recipe) {
    return new ReadingForm(
        pixels(recipe.preprocess().resize()),
        pixels(recipe.preprocess().crop()),
        recipe.ignored().value().isEmpty()
            ? ""
            : String.valueOf(recipe.ignored().value().getAsInt()),
        recipe.ignored().codes(),
        recipe.masks().map(Path::toString).orElse(""));
  }

  private static String pixels(int pixels) {
    return pixels == 0 ? "" : String.valueOf(pixels);
  }

  /// What is asked for.
  ///
  /// @throws IllegalArgumentException if it cannot be meant; its message is a sentence for people
  PixelRecipe recipe(PixelPolicy policy) {
    return new PixelRecipe(
        policy,
        new Preprocess(pixels("resize", resize), pixels("crop", crop)),
        Ignored.parse(value, pixel),
        masks.isBlank() ? Optional.empty() : Optional.of(folder()));
  }

  private static int pixels(String name, String text) {
    if (text.isBlank()) {
      return 0;
    }
    try {
      int pixels = Integer.parseInt(text.strip());
      if (pixels > 0) {
        return pixels;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "The " + name + " must be a number of pixels such as 224, or empty.");
  }

  private Path folder() {
    try {
      return Path.of(masks.strip()).toAbsolutePath();
    } catch (InvalidPathException _) {
      throw new IllegalArgumentException("The masks must be a folder, or empty.");
    }
  }
}

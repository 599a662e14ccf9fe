package org.normscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.normscope.image.Ignored;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;
import picocli.CommandLine.Option;

/// What happens to an image before its pixels are counted, and which of them are.
final class ReadingOptions {
  @Option(
      names = "--resize",
      paramLabel = "N",
      description =
          "Resize the shorter side to N before counting, as torchvision's Resize(N) does: Pillow's"
              + " antialiased bilinear, bit for bit on 8-bit images. It changes the std.")
  private Integer resize;

  @Option(
      names = "--crop",
      paramLabel = "N",
      description =
          "Count the middle NxN pixels only, as torchvision's CenterCrop(N): what is smaller is"
              + " padded with zeros, which count.")
  private Integer crop;

  @Option(
      names = "--ignore-value",
      paramLabel = "V",
      defaultValue = "",
      description =
          "Count no sample whose code is V: a[a != V] of each channel. Codes are 0..255, and"
              + " 0..65535 in 16-bit images, after --mode, --resize and --crop.")
  private String ignoreValue;

  @Option(
      names = "--ignore-pixel",
      paramLabel = "V,V,V",
      defaultValue = "",
      description =
          "Count no pixel whose channels are all these codes, such as padding of one colour; one"
              + " code stands for all channels.")
  private String ignorePixel;

  @Option(
      names = "--masks",
      paramLabel = "FOLDER",
      description =
          "Count only the pixels where the mask is not zero. FOLDER holds masks with the names of"
              + " the images, such as cat/1.png or cat/1_mask.png for cat/1.jpg; an image without"
              + " one is skipped. --resize and --crop apply to masks, too (nearest).")
  private Path masks;

  /// All of it, beside the mode.
  PixelRecipe recipe(PixelPolicy mode) {
    if ((resize != null && resize < 1) || (crop != null && crop < 1)) {
      throw CommandFailure.usage("--resize and --crop must be at least 1");
    }
    try {
      return new PixelRecipe(
          mode,
          new Preprocess(resize == null ? 0 : resize, crop == null ? 0 : crop),
          Ignored.parse(ignoreValue, ignorePixel),
          Optional.ofNullable(masks));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }
}

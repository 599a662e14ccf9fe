package org.normscope.export.format;

import java.util.Arrays;

/// Core ML `ImageType`, which has **one scale** for all channels: `scale = 1 / mean(S)` and `bias =
/// -M / mean(S)`. Means are exact; a std comes out as `S / mean(S)`.
final class CoreMl implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    double std = Arrays.stream(sheet.std()).average().orElseThrow();
    double[] bias = Arrays.stream(sheet.mean()).map(mean -> -mean / std).toArray();
    return sheet.comment(
            "# ", "y = scale * x + bias; one scale for all channels, 1 / the mean of the stds")
        + """

        import coremltools as ct

        image = ct.ImageType(
            name="image",
            scale=%s,
            bias=%s,
            color_layout=ct.colorlayout.%s,
        )
        """
            .formatted(
                sheet.number(1 / std),
                sheet.channels() == 1 ? sheet.number(bias[0]) : sheet.list(bias),
                sheet.channels() == 1 ? "GRAYSCALE" : sheet.bgr() ? "BGR" : "RGB");
  }
}

package org.normscope.export.format;

/// NVIDIA DALI `crop_mirror_normalize`.
final class Dali implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std")
        + """

        from nvidia.dali import fn, types


        def normalize(images):
            return fn.crop_mirror_normalize(
                images,
                dtype=types.FLOAT,
                mean=[%s],
                std=[%s],
            )
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

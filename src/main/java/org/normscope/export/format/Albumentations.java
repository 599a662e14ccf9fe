package org.normscope.export.format;

/// `albumentations.Normalize`, which multiplies mean and std by `max_pixel_value`.
final class Albumentations implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean * max_pixel_value) / (std * max_pixel_value)")
        + """

        import albumentations as A

        transform = A.Normalize(
            mean=[%s],
            std=[%s],
            max_pixel_value=%s,
        )
        """
            .formatted(
                sheet.numbers(sheet.mean()),
                sheet.numbers(sheet.std()),
                (double) sheet.stats().from().largestCode());
  }
}

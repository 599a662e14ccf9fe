package org.normscope.export.format;

/// MONAI `NormalizeIntensity`.
final class Monai implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - subtrahend) / divisor, in native units, channels first")
        + """

        from monai.transforms import NormalizeIntensity

        normalize = NormalizeIntensity(
            subtrahend=[%s],
            divisor=[%s],
            nonzero=False,
            channel_wise=True,
        )
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

package org.normscope.export.format;

/// `fastai.vision.all.Normalize.from_stats`.
final class Fastai implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std, on floats of 0..1")
        + """

        from fastai.vision.all import Normalize

        mean = [%s]
        std = [%s]
        normalize = Normalize.from_stats(mean, std)
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

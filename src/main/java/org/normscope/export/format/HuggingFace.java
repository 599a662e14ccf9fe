package org.normscope.export.format;

/// `preprocessor_config.json` of Hugging Face's image processors.
final class HuggingFace implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return """
    {
      "do_rescale": true,
      "rescale_factor": %s,
      "do_normalize": true,
      "image_mean": [%s],
      "image_std": [%s]
    }
    """
        .formatted(
            1.0 / sheet.stats().from().largestCode(),
            sheet.numbers(sheet.mean()),
            sheet.numbers(sheet.std()));
  }
}

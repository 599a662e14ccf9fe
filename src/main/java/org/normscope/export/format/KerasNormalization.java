package org.normscope.export.format;

/// `keras.layers.Normalization`, which takes the **variance**.
final class KerasNormalization implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / sqrt(variance); variance is the square of the std")
        + """

        import keras

        # for images as they are fed, without Rescaling(1/255) before
        normalize = keras.layers.Normalization(
            axis=-1,
            mean=[%s],
            variance=[%s],
        )
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.variance()));
  }
}

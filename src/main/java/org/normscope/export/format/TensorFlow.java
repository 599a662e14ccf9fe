package org.normscope.export.format;

/// A function for `tf.data`: TensorFlow has no operation for it.
final class TensorFlow implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std")
        + """

        import tensorflow as tf

        mean = tf.constant([%s])
        std = tf.constant([%s])


        def normalize(image):
            \"""image: channels last, as decoded.\"""
            return (tf.cast(image, tf.float32) - mean) / std
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

package org.normscope.export.format;

/// OpenVINO's model conversion.
final class OpenVino implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment(
            "# ",
            "y = (x - mean_values) / scale_values, in the order that the model was trained in")
        + """

        mo --input_model model.onnx \\
          --mean_values "[%s]" \\
          --scale_values "[%s]"
        """
            .formatted(sheet.numbers(",", sheet.mean()), sheet.numbers(",", sheet.std()));
  }
}

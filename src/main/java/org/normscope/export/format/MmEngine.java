package org.normscope.export.format;

/// MMEngine's `data_preprocessor`, for one channel or three.
final class MmEngine implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    if (sheet.channels() != 1 && sheet.channels() != 3) {
      throw new IllegalArgumentException(
          "MMEngine's data_preprocessor takes 1 or 3 channels, and here are " + sheet.channels());
    }
    return sheet.comment("# ", "y = (x - mean) / std, images read as BGR by OpenCV")
        + """

        data_preprocessor = dict(
            type='DetDataPreprocessor',
            mean=[%s],
            std=[%s],
            bgr_to_rgb=%s,
            pad_size_divisor=32,
            pad_value=0,
        )
        """
            .formatted(
                sheet.numbers(sheet.mean()),
                sheet.numbers(sheet.std()),
                sheet.channels() == 3 && !sheet.bgr() ? "True" : "False");
  }
}

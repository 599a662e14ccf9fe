package org.normscope.export.format;

/// `img_norm_cfg` of MMCV 1.x.
final class Mmcv implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std, images read as BGR by OpenCV")
        + """

        img_norm_cfg = dict(
            mean=[%s],
            std=[%s],
            to_rgb=%s,
        )
        """
            .formatted(
                sheet.numbers(sheet.mean()),
                sheet.numbers(sheet.std()),
                sheet.channels() == 3 && !sheet.bgr() ? "True" : "False");
  }
}

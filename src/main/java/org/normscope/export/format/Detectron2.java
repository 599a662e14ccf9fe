package org.normscope.export.format;

/// Detectron2's YAML: BGR unless `INPUT.FORMAT` says otherwise.
final class Detectron2 implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - PIXEL_MEAN) / PIXEL_STD")
        + """
        MODEL:
          PIXEL_MEAN: [%s]
          PIXEL_STD: [%s]
        INPUT:
          FORMAT: "%s"
        """
            .formatted(
                sheet.numbers(sheet.mean()),
                sheet.numbers(sheet.std()),
                sheet.bgr() ? "BGR" : sheet.channels() == 3 ? "RGB" : "L");
  }
}

package org.normscope.export.format;

/// `timm`: `pretrained_cfg`, or `--mean` and `--std` of its scripts.
final class Timm implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std, on floats of 0..1")
        + "# scripts: --mean "
        + sheet.numbers(" ", sheet.mean())
        + " --std "
        + sheet.numbers(" ", sheet.std())
        + """

        # timm.create_model(..., pretrained_cfg_overlay=pretrained_cfg)
        pretrained_cfg = dict(
            mean=(%s,),
            std=(%s,),
        )
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

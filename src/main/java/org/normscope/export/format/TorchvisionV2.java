package org.normscope.export.format;

/// `torchvision.transforms.v2.Normalize`, after `ToDtype(scale=True)`.
final class TorchvisionV2 implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std, on floats of 0..1 as scale=True makes them")
        + """

        import torch
        from torchvision.transforms import v2

        transform = v2.Compose([
            v2.ToImage(),
            v2.ToDtype(torch.float32, scale=True),
            v2.Normalize(
                mean=[%s],
                std=[%s],
            ),
        ])
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

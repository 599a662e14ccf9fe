package org.normscope.export.format;

/// `torchvision.transforms.Normalize`, after `ToTensor`.
final class TorchvisionV1 implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment("# ", "y = (x - mean) / std, on floats of 0..1 as ToTensor makes them")
        + """

        from torchvision import transforms

        transform = transforms.Compose([
            transforms.ToTensor(),
            transforms.Normalize(
                mean=[%s],
                std=[%s],
            ),
        ])
        """
            .formatted(sheet.numbers(sheet.mean()), sheet.numbers(sheet.std()));
  }
}

package org.normscope.export.format;

/// The state of a PyTorch `BatchNorm2d` that has seen all of the dataset: `running_var` is
/// unbiased, as PyTorch keeps it.
final class BatchNormState implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    return sheet.comment(
            "# ",
            "y = (x - running_mean) / sqrt(running_var + eps), on floats of 0..1; running_var is"
                + " unbiased, divisor n - 1")
        + """

        import torch
        from torch import nn

        state = {
            "running_mean": torch.tensor([%s]),
            "running_var": torch.tensor([%s]),
            "num_batches_tracked": torch.tensor(1),
        }
        # eps=0: PyTorch's 1e-5 would be added to the variance
        normalize = nn.BatchNorm2d(%d, eps=0.0, affine=False).eval()
        normalize.load_state_dict(state)
        """
            .formatted(
                sheet.numbers(sheet.mean()), sheet.numbers(unbiased(sheet)), sheet.channels());
  }

  /// Unbiased variances, or the squares of another std that was asked for.
  static double[] unbiased(Sheet sheet) {
    Sheet sample =
        sheet.options().std() == StdChoice.POPULATION && sheet.stats().hasSampleStd()
            ? new Sheet(sheet.stats(), sheet.format(), sheet.options().with(StdChoice.SAMPLE))
            : sheet;
    return sample.variance();
  }
}

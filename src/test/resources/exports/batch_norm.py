# Channel statistics by NormScope 0.1, 2026-11-21
# 0..1, R, G, B; std pooled over all pixels, divisor n: y = (x - running_mean) / sqrt(running_var + eps), on floats of 0..1; running_var is unbiased, divisor n - 1
# photos: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/photos
# 1 file could not be read

import torch
from torch import nn

state = {
    "running_mean": torch.tensor([0.545102760690384, 0.47291792271143984, 0.3756193544831905]),
    "running_var": torch.tensor([0.00977076479936065, 0.01972232818043338, 0.031355600212693124]),
    "num_batches_tracked": torch.tensor(1),
}
# eps=0: PyTorch's 1e-5 would be added to the variance
normalize = nn.BatchNorm2d(3, eps=0.0, affine=False).eval()
normalize.load_state_dict(state)

# Channel statistics by NormScope 0.1, 2026-11-21
# 0..1, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) / std, on floats of 0..1 as scale=True makes them
# cells: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/cells
# 1 file could not be read

import torch
from torchvision.transforms import v2

transform = v2.Compose([
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
    v2.Normalize(
        mean=[0.545102760690384, 0.47291792271143984, 0.3756193544831905],
        std=[0.09879774306410694, 0.14036597113350852, 0.1769865661921278],
    ),
])

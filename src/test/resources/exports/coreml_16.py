# Channel statistics by NormScope 0.1, 2026-11-21
# 0..65535, R, G, B; std pooled over all pixels, divisor n: y = scale * x + bias; one scale for all channels, 1 / the mean of the stds
# cells: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/cells
# 1 file could not be read

import coremltools as ct

image = ct.ImageType(
    name="image",
    scale=0.00011000128522613756,
    bias=[-3.9296099489338636, -3.4092341997357147, -2.7078152209682975],
    color_layout=ct.colorlayout.RGB,
)

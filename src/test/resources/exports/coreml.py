# Channel statistics by NormScope 0.1, 2026-11-21
# 0..255, R, G, B; std pooled over all pixels, divisor n: y = scale * x + bias; one scale for all channels, 1 / the mean of the stds
# photos: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/photos
# 1 file could not be read

import coremltools as ct

image = ct.ImageType(
    name="image",
    scale=0.02827033030311735,
    bias=[-3.929609948933863, -3.4092341997357143, -2.707815220968297],
    color_layout=ct.colorlayout.RGB,
)

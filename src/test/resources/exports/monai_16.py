# Channel statistics by NormScope 0.1, 2026-11-21
# 0..65535, R, G, B; std pooled over all pixels, divisor n: y = (x - subtrahend) / divisor, in native units, channels first
# cells: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/cells
# 1 file could not be read

from monai.transforms import NormalizeIntensity

normalize = NormalizeIntensity(
    subtrahend=[35723.309421844315, 30992.67606489421, 24616.21439605589],
    divisor=[6474.710091706248, 9198.88391823448, 11598.814615401096],
    nonzero=False,
    channel_wise=True,
)

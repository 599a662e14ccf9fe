# Channel statistics by NormScope 0.1, 2026-11-21
# 0..65535, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) / std
# cells: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/cells
# 1 file could not be read

from nvidia.dali import fn, types


def normalize(images):
    return fn.crop_mirror_normalize(
        images,
        dtype=types.FLOAT,
        mean=[35723.309421844315, 30992.67606489421, 24616.21439605589],
        std=[6474.710091706248, 9198.88391823448, 11598.814615401096],
    )

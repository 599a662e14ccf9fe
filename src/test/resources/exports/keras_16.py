# Channel statistics by NormScope 0.1, 2026-11-21
# 0..65535, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) / sqrt(variance); variance is the square of the std
# cells: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/cells
# 1 file could not be read

import keras

# for images as they are fed, without Rescaling(1/255) before
normalize = keras.layers.Normalization(
    axis=-1,
    mean=[35723.309421844315, 30992.67606489421, 24616.21439605589],
    variance=[41921870.77164273, 84619465.34115294, 134532500.48244205],
)

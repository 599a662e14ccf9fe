# Channel statistics by NormScope 0.1, 2026-11-21
# 0..255, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) / sqrt(variance); variance is the square of the std
# photos: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/photos
# 1 file could not be read

import keras

# for images as they are fed, without Rescaling(1/255) before
normalize = keras.layers.Normalization(
    axis=-1,
    mean=[139.00120397604792, 120.59407029141715, 95.78293539321358],
    variance=[634.7086370973478, 1281.161945542748, 2036.8590059265402],
)

# Channel statistics by NormScope 0.1, 2026-11-21
# 0..255, R, G, B; std pooled over all pixels, divisor n: y = (x - mean_values) / scale_values, in the order that the model was trained in
# photos: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/photos
# 1 file could not be read

mo --input_model model.onnx \
  --mean_values "[139.00120397604792,120.59407029141715,95.78293539321358]" \
  --scale_values "[25.193424481347268,35.793322639044675,45.13157437899259]"

# Channel statistics by NormScope 0.1, 2026-11-21
# 0..255, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) * scalefactor, scalefactor = 1 / std; OpenCV 4.8 or later
# photos: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/photos
# 1 file could not be read

import cv2

params = cv2.dnn.Image2BlobParams(
    scalefactor=(0.03969289688031022, 0.02793817187871693, 0.02215743664518538,),
    size=(224, 224),
    mean=(139.00120397604792, 120.59407029141715, 95.78293539321358,),
    swapRB=True,
)
# blob = cv2.dnn.blobFromImageWithParams(image, params)

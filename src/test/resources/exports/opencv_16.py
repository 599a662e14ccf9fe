# Channel statistics by NormScope 0.1, 2026-11-21
# 0..65535, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) * scalefactor, scalefactor = 1 / std; OpenCV 4.8 or later
# cells: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/cells
# 1 file could not be read

import cv2

params = cv2.dnn.Image2BlobParams(
    scalefactor=(0.0001544470695731915, 0.00010870883999500753, 0.00008621570679060459,),
    size=(224, 224),
    mean=(35723.309421844315, 30992.67606489421, 24616.21439605589,),
    swapRB=True,
)
# blob = cv2.dnn.blobFromImageWithParams(image, params)

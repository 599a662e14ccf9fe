# Channel statistics by NormScope 0.1, 2026-11-21
# 0..1, R, G, B; std pooled over all pixels, divisor n: y = (x - mean) / std, on floats of 0..1 as ToTensor makes them
# photos: 3 images, split train, exact
# 1,000 pixels per channel; mode rgb
# from /data/photos
# 1 file could not be read

from torchvision import transforms

transform = transforms.Compose([
    transforms.ToTensor(),
    transforms.Normalize(
        mean=[0.545102760690384, 0.47291792271143984, 0.3756193544831905],
        std=[0.09879774306410694, 0.14036597113350852, 0.1769865661921278],
    ),
])

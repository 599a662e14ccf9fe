"""Goldens of what happens between decoding and counting: resize, crop, ignored values, masks.

    python make_reading_goldens.py src/test/resources/reading

Writes small images and masks, and what Pillow and NumPy make of them: `resized.json` has the samples
after resize and centre crop, `counted.json` how many samples have each code where values are ignored
or masked. 8-bit images are Pillow's own work; for 16 bits, which Pillow rounds twice, the same sums
are written down in NumPy in double and rounded once. The crop is torchvision's `center_crop`.
"""

import base64
import json
import sys
from pathlib import Path

import cv2
import numpy as np
import PIL
from PIL import Image

OUT = Path(sys.argv[1])
RNG = np.random.default_rng(5)


def picture(height, width, channels, top=255):
    """Soft shapes under noise, with flat and saturated regions."""
    y, x = np.mgrid[0:height, 0:width]
    planes = []
    for c in range(channels):
        wave = 0.5 + 0.5 * np.sin(x / (3.0 + c) + c) * np.cos(y / (4.0 - c / 2))
        planes.append(np.clip(wave * 1.3 - 0.1 + RNG.normal(0, 0.05, wave.shape), 0, 1))
    return np.round(np.stack(planes, 2) * top).astype(np.uint16 if top > 255 else np.uint8)


def write_images():
    folder = OUT / "images"
    folder.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture(37, 53, 3)).save(folder / "rgb.png")
    Image.fromarray(picture(53, 37, 3)).save(folder / "tall.jpg", quality=92)
    Image.fromarray(picture(41, 29, 1)[:, :, 0]).save(folder / "gray.png")
    Image.fromarray(picture(23, 1, 3)).save(folder / "line.png")
    Image.fromarray(picture(1, 19, 1)[:, :, 0]).save(folder / "row.png")
    Image.fromarray(picture(31, 33, 4), "RGBA").save(folder / "rgba.png")
    Image.fromarray(picture(30, 44, 2), "LA").save(folder / "la.png")
    Image.fromarray(picture(36, 28, 3)).quantize(17).save(folder / "palette.png")
    Image.fromarray(picture(27, 35, 1)[:, :, 0]).point(lambda v: 255 * (v > 127)).convert("1").save(
        folder / "bilevel.png"
    )
    Image.fromarray(picture(33, 47, 4), "CMYK").save(folder / "cmyk.jpg", quality=95)
    Image.fromarray(picture(34, 25, 1, 65535)[:, :, 0]).save(folder / "gray16.png")
    cv2.imwrite(str(folder / "rgb16.png"), picture(26, 39, 3, 65535))


def size_of(width, height, shorter):
    """torchvision's `_compute_resized_output_size` for one number."""
    if not shorter:
        return width, height
    short, long = (width, height) if width <= height else (height, width)
    longer = int(shorter * long / short)
    return (shorter, longer) if width <= height else (longer, shorter)


def center_crop(a, crop):
    """torchvision's `center_crop` of an array (H, W, C)."""
    if not crop:
        return a
    height, width = a.shape[:2]
    if crop > width or crop > height:
        left = (crop - width) // 2 if crop > width else 0
        top = (crop - height) // 2 if crop > height else 0
        right = (crop - width + 1) // 2 if crop > width else 0
        bottom = (crop - height + 1) // 2 if crop > height else 0
        a = np.pad(a, ((top, bottom), (left, right), (0, 0)))
        height, width = a.shape[:2]
    top = int(round((height - crop) / 2.0))
    left = int(round((width - crop) / 2.0))
    return a[top : top + crop, left : left + crop]


def weights(size, target):
    """Pillow's bilinear weights of one axis as a matrix (target, size), in double."""
    matrix = np.zeros((target, size))
    scale = size / target
    support = max(1.0, scale)
    for out in range(target):
        center = (out + 0.5) * scale
        first = max(0, int(center - support + 0.5))
        end = min(size, int(center + support + 0.5))
        row = np.maximum(0, 1 - np.abs((np.arange(first, end) - center + 0.5) / support))
        matrix[out, first:end] = row / row.sum()
    return matrix


def resized(a, width, height):
    """An array (H, W, C) of 8 bits by Pillow, of 16 bits in double, rounded once."""
    if (width, height) == (a.shape[1], a.shape[0]):
        return a
    if a.dtype == np.uint8:
        image = Image.fromarray(a[:, :, 0] if a.shape[2] == 1 else a)
        b = np.asarray(image.resize((width, height), Image.BILINEAR))
        return b.reshape(height, width, a.shape[2])
    across = np.einsum("ow,hwc->hoc", weights(a.shape[1], width), a.astype(float))
    down = np.einsum("oh,hwc->owc", weights(a.shape[0], height), across)
    return np.floor(down + 0.5).astype(np.uint16)


def decoded(path, mode):
    """The image's samples (H, W, C) as --mode sees them."""
    if "16" in path.name:
        a = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        a = a[:, :, None] if a.ndim == 2 else a[:, :, ::-1]
        if mode == "gray" and a.shape[2] == 3:
            r, g, b = (a[:, :, c].astype(np.int64) for c in range(3))
            a = ((r * 19595 + g * 38470 + b * 7471 + 0x8000) >> 16).astype(np.uint16)[:, :, None]
        return a
    image = Image.open(path)
    a = np.asarray(image.convert("L" if mode == "gray" else "RGB"))
    return a[:, :, None] if a.ndim == 2 else a


def seen(path, mode, resize, crop):
    a = decoded(path, mode)
    return center_crop(resized(a, *size_of(a.shape[1], a.shape[0], resize)), crop)


def write_resized():
    cases = []
    for path in sorted((OUT / "images").iterdir()):
        for mode, resize, crop in [
            ("rgb", 16, 0),
            ("rgb", 16, 14),
            ("gray", 11, 9),
            ("rgb", 64, 33),
            ("rgb", 7, 0),
            ("rgb", 0, 20),
            ("rgb", 1, 0),
            ("gray", 3, 8),
        ]:
            a = seen(path, mode, resize, crop)
            if a.size > 20000:
                continue
            raw = a.astype(">u2").tobytes() if a.dtype == np.uint16 else a.tobytes()
            cases.append(
                {
                    "file": path.name,
                    "mode": mode,
                    "resize": resize,
                    "crop": crop,
                    "width": a.shape[1],
                    "height": a.shape[0],
                    "channels": a.shape[2],
                    "bits": a.dtype.itemsize * 8,
                    "samples": base64.b64encode(raw).decode(),
                }
            )
    write("resized.json", cases)


def write_masks():
    """Padded images of one size, and masks of many kinds."""
    images = OUT / "padded"
    masks = OUT / "masks"
    for split in ("", "cat"):
        (images / split).mkdir(parents=True, exist_ok=True)
        (masks / split).mkdir(parents=True, exist_ok=True)

    def padded(a):
        a[: a.shape[0] // 5] = 0
        a[:, -3:] = 0
        return a

    def disk(height, width):
        y, x = np.mgrid[0:height, 0:width]
        return (y - height / 2) ** 2 + (x - width / 2) ** 2 < (min(height, width) / 2.5) ** 2

    Image.fromarray(padded(picture(38, 51, 3))).save(images / "a.png")
    Image.fromarray(disk(38, 51).astype(np.uint8) * 255).save(masks / "a.png")
    Image.fromarray(padded(picture(44, 30, 3))).save(images / "cat" / "b.png")
    labels = Image.fromarray(disk(44, 30).astype(np.uint8) * 7, "P")
    labels.putpalette([min(255, v * 11 + c) if v else 0 for v in range(256) for c in range(3)])
    labels.save(masks / "cat" / "b_mask.png")
    Image.fromarray(padded(picture(25, 25, 1)[:, :, 0])).save(images / "cat" / "c.png")
    Image.fromarray(disk(25, 25)).save(masks / "cat" / "c.bmp")
    cv2.imwrite(str(images / "d16.png"), padded(picture(29, 31, 1, 65535)[:, :, 0]))
    cv2.imwrite(str(masks / "d16.tif"), disk(29, 31).astype(np.uint16) * 300)


def mask_of(path):
    folder = OUT / "masks" / path.relative_to(OUT / "padded").parent
    found = [p for p in folder.iterdir() if p.stem in (path.stem, path.stem + "_mask")]
    if "16" in path.name:
        return cv2.imread(str(found[0]), cv2.IMREAD_UNCHANGED)[:, :, None] != 0
    rgb = np.asarray(Image.open(found[0]).convert("RGB"))
    return rgb.any(axis=2)[:, :, None]


def nearest(mask, width, height):
    image = Image.fromarray(mask[:, :, 0].astype(np.uint8))
    return np.asarray(image.resize((width, height), Image.NEAREST))[:, :, None] != 0


def write_counted():
    cases = []
    for masked, value, pixel, mode, resize, crop in [
        (True, None, None, "rgb", 0, 0),
        (True, None, None, "gray", 0, 0),
        (False, 0, None, "rgb", 0, 0),
        (False, 255, None, "rgb", 0, 0),
        (False, None, 0, "rgb", 0, 0),
        (True, 0, None, "rgb", 0, 0),
        (True, None, None, "rgb", 19, 0),
        (True, None, None, "rgb", 40, 33),
        (True, None, 0, "rgb", 0, 28),
        (False, 0, None, "gray", 17, 0),
    ]:
        counts = {}
        for path in sorted((OUT / "padded").rglob("*.png")):
            a = seen(path, mode, resize, crop)
            keep = np.ones(a.shape[:2], bool)
            if masked:
                m = mask_of(path)
                m = nearest(m, *size_of(m.shape[1], m.shape[0], resize)) if resize else m
                keep &= center_crop(m, crop)[:, :, 0]
            if pixel is not None:
                keep &= ~(a == pixel).all(axis=2)
            planes = []
            for c in range(a.shape[2]):
                x = a[:, :, c][keep]
                x = x if value is None else x[x != value]
                codes, numbers = np.unique(x, return_counts=True)
                planes.append({str(k): int(n) for k, n in zip(codes, numbers)})
            counts[path.relative_to(OUT / "padded").as_posix()] = planes
        cases.append(
            {
                "masks": masked,
                "ignore_value": "" if value is None else str(value),
                "ignore_pixel": "" if pixel is None else str(pixel),
                "mode": mode,
                "resize": resize,
                "crop": crop,
                "counts": counts,
            }
        )
    write("counted.json", cases)


def write(name, cases):
    made = {"pillow": PIL.__version__, "numpy": np.__version__, "opencv": cv2.__version__}
    text = json.dumps({"made_by": made, "cases": cases}, separators=(",", ":"))
    (OUT / name).write_text(text + "\n")


write_images()
write_masks()
write_resized()
write_counted()

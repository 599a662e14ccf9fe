"""Goldens of one batch of the bundled sample after every method, computed by PyTorch.

    python3 src/test/python/make_batch_goldens.py assets/sample > src/test/resources/batch_goldens.json

The batch is the one that `normscope normalize assets/sample --batch 8 --seed 7` lists and that the window shows for a
batch of 8 with seed 7; images of different sizes are one tensor (1, C, 1, sum of H*W) where a statistic runs over the
batch. Modules and functionals of PyTorch where it has them, the papers' formulas in its tensors where it has none: RMS
norm over an image (torch.nn.RMSNorm came later) and GRN. Pixels are read by Pillow as training code sees them, 16-bit
ones by OpenCV.
"""

import json
import sys

import cv2
import numpy as np
import PIL
import torch
import torch.nn.functional as F
from PIL import Image

NAMES = [
    "night/night_29.png",
    "forest/forest_39.jpg",
    "night/night_58.jpg",
    "night/night_10.jpg",
    "night/night_08.jpg",
    "forest/forest_29.png",
    "sea/sea_12.png",
    "sunset/sunset_26.png",
]
SPOTS = [(0, 3, 5), (2, 40, 17), (5, 20, 60), (7, 59, 31)]


def read(path):
    sixteen = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    image = Image.open(path)
    if sixteen.dtype == np.uint16:
        # Pillow would cut them to 8 bits.
        channels = sixteen[:, :, ::-1] if sixteen.ndim == 3 else np.stack([sixteen] * 3, axis=2)
        pixels = channels.transpose(2, 0, 1) / 65535.0
    elif image.mode == "RGBA":
        pixels = np.asarray(image)[:, :, :3].transpose(2, 0, 1) / 255.0
    else:
        pixels = np.asarray(image.convert("RGB")).transpose(2, 0, 1) / 255.0
    return torch.from_numpy(np.ascontiguousarray(pixels, dtype=np.float64))[None]


def each(function):
    return lambda images: [function(x) for x in images]


def together(function):
    """One tensor (1, C, 1, sum of H*W), cut again."""

    def apply(images):
        flat = torch.cat([x.reshape(1, 3, 1, -1) for x in images], dim=3)
        cut = torch.split(function(flat), [x.shape[2] * x.shape[3] for x in images], dim=3)
        return [y.reshape(x.shape) for x, y in zip(images, cut)]

    return apply


def vector(*values):
    return torch.tensor(values, dtype=torch.float64)


def grn(gamma, beta):
    def apply(x):
        norm = torch.norm(x, p=2, dim=(2, 3), keepdim=True)
        relative = norm / (norm.mean(dim=1, keepdim=True) + 1e-6)
        return gamma * (x * relative) + beta

    return apply


def rms(eps, dims):
    return lambda x: x * torch.rsqrt(x.pow(2).mean(dim=dims, keepdim=True) + eps)


def over_channels(eps):
    return lambda x: F.layer_norm(x.permute(0, 2, 3, 1), (3,), eps=eps).permute(0, 3, 1, 2)


def standardize(x, dims):
    std = x.std(dim=dims, unbiased=False, keepdim=True)
    return (x - x.mean(dim=dims, keepdim=True)) / (std + 1e-8)


def min_max(x, dims):
    low, high = x.amin(dim=dims, keepdim=True), x.amax(dim=dims, keepdim=True)
    return (x - low) / (high - low + 1e-8)


IMAGENET = (
    vector(0.485, 0.456, 0.406).reshape(1, 3, 1, 1),
    vector(0.229, 0.224, 0.225).reshape(1, 3, 1, 1),
)

CASES = {
    "min_max over=image": each(lambda x: min_max(x, (1, 2, 3))),
    "min_max over=channel": each(lambda x: min_max(x, (2, 3))),
    "min_max over=batch": together(lambda x: min_max(x, (0, 2, 3))),
    "z_score over=image": each(lambda x: standardize(x, (1, 2, 3))),
    "z_score over=batch": together(lambda x: standardize(x, (0, 2, 3))),
    "fixed_minus1_1": each(lambda x: x * 2 - 1),
    "constants mean=0.485,0.456,0.406 std=0.229,0.224,0.225": each(
        lambda x: (x - IMAGENET[0]) / IMAGENET[1]
    ),
    "batch_norm": together(lambda x: F.batch_norm(x, None, None, training=True, eps=1e-5)),
    "batch_norm eps=1e-3 gamma=1,2,0.5 beta=0.25": together(
        lambda x: F.batch_norm(
            x, None, None, vector(1, 2, 0.5), vector(0.25, 0.25, 0.25), training=True, eps=1e-3
        )
    ),
    "batch_norm mode=evaluation running_mean=0.4,0.5,0.6 running_var=0.07,0.05,0.02": together(
        lambda x: F.batch_norm(x, vector(0.4, 0.5, 0.6), vector(0.07, 0.05, 0.02), eps=1e-5)
    ),
    "layer_norm": each(lambda x: F.layer_norm(x, x.shape[1:], eps=1e-5)),
    "layer_norm_channels eps=1e-6": each(over_channels(1e-6)),
    "instance_norm": each(lambda x: F.instance_norm(x, eps=1e-5)),
    "group_norm num_groups=1": each(lambda x: F.group_norm(x, 1, eps=1e-5)),
    "group_norm num_groups=3": each(lambda x: F.group_norm(x, 3, eps=1e-5)),
    "rms_norm eps=1e-6": each(rms(1e-6, (1, 2, 3))),
    "rms_norm eps=1e-6 over=channels": each(rms(1e-6, (1,))),
    "grn gamma=1 beta=0 residual=false": each(grn(1, 0)),
    "grn gamma=1.5 beta=-0.5": each(lambda x: grn(1.5, -0.5)(x) + x),
    "lrn size=5 alpha=1e-4 beta=0.75 k=1": each(
        lambda x: F.local_response_norm(x, 5, 1e-4, 0.75, 1.0)
    ),
    "lrn size=3 alpha=1 beta=0.75 k=2": each(lambda x: F.local_response_norm(x, 3, 1, 0.75, 2.0)),
}


def main():
    folder = sys.argv[1]
    images = [read(f"{folder}/{name}") for name in NAMES]
    cases = []
    for call, method in CASES.items():
        after = method(images)
        channels = []
        for c in range(3):
            values = torch.cat([y[0, c].reshape(-1) for y in after])
            channels.append(
                {
                    "count": values.numel(),
                    "mean": values.mean().item(),
                    "std": values.std(unbiased=False).item(),
                    "min": values.min().item(),
                    "max": values.max().item(),
                }
            )
        spots = [
            {"at": [n, h, w], "x": images[n][0, :, h, w].tolist(), "y": after[n][0, :, h, w].tolist()}
            for n, h, w in SPOTS
        ]
        cases.append({"call": call, "channels": channels, "spots": spots})
    json.dump(
        {
            "made_by": f"PyTorch {torch.__version__}, Pillow {PIL.__version__}",
            "batch": NAMES,
            "cases": cases,
        },
        sys.stdout,
        indent=1,
    )
    print()


main()

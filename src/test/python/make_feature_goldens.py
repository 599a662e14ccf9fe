"""Writes src/test/resources/feature_maps.json: 16 feature maps of small images by PyTorch.

    python3 src/test/python/make_feature_goldens.py

The filters are written down here a second time, from their description.
"""
import json
import pathlib

import torch
import torch.nn.functional as F

LUMA = [0.299, 0.587, 0.114]
RIGHT = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
UP_RIGHT = [[0, 1, 2], [-1, 0, 1], [-2, -1, 0]]
UP = [[1, 2, 1], [0, 0, 0], [-1, -2, -1]]
UP_LEFT = [[2, 1, 0], [1, 0, -1], [0, -1, -2]]
BLUR = [[1, 2, 1], [2, 4, 2], [1, 2, 1]]
SPOT = [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]
LINE = [[-1, -1, -1], [2, 2, 2], [-1, -1, -1]]


def filters():
    def one(channels, taps, factor):
        c = torch.tensor(channels, dtype=torch.float64)
        t = torch.tensor(taps, dtype=torch.float64)
        return c[:, None, None] * t[None] * factor

    edges = [one(LUMA, t, 1 / 4) for t in (RIGHT, UP_RIGHT, UP, UP_LEFT)]
    rest = [
        one([1, -1, 0], BLUR, 1 / 16), one([1, -1, 0], BLUR, -1 / 16),
        one([.5, .5, -1], BLUR, 1 / 16), one([.5, .5, -1], BLUR, -1 / 16),
        one(LUMA, BLUR, 1 / 16),
        one(LUMA, SPOT, 1 / 8), one(LUMA, SPOT, -1 / 8),
        one(LUMA, LINE, 1 / 6),
    ]
    return torch.stack(edges + [-e for e in edges] + rest)


def case(x):
    three = x if x.shape[1] == 3 else x.repeat(1, 3, 1, 1)
    y = F.relu(F.conv2d(three, filters(), padding=1))
    return {"shape": list(x.shape), "input": x.flatten().tolist(), "output": y.flatten().tolist()}


def main():
    torch.manual_seed(16)
    made = [
        case(torch.rand(2, 3, 5, 4, dtype=torch.float64)),
        case(torch.rand(1, 1, 3, 6, dtype=torch.float64)),
        case(torch.rand(1, 3, 1, 1, dtype=torch.float64)),
        case(torch.rand(1, 3, 1, 4, dtype=torch.float64)),
    ]
    target = pathlib.Path(__file__).parent.parent / "resources" / "feature_maps.json"
    target.write_text(json.dumps({"torch": torch.__version__, "cases": made}) + "\n")


if __name__ == "__main__":
    main()

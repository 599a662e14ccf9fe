#!/usr/bin/python3
"""make_simulation_goldens.py - what torch.nn.BatchNorm2d learns from given batches, and what torchvision's adjust_* do to float tensors.

    python3 src/test/python/make_simulation_goldens.py       # writes src/test/resources/simulation/goldens.json, the same every time

Needs numpy, torch and torchvision; made with PyTorch 1.13.1, torchvision 0.14.1 and NumPy 1.24 (Debian 12). Everything is float64.

A batch of images of different sizes is fed as their pixels concatenated, shape (1, C, 1, sum of H*W).
  images     per image {height, width, codes: H*W*C, row-major, 8 bit}
  factors    per image {gamma, brightness, contrast, contrast_first}; gamma first, then the other two in either order
  adjusted   per image {mean[C], var[C] (biased)} after the factors
  batches    indices into images
  runs       per momentum (null: cumulative) and per input (plain, adjusted) the state after every step; a batch that PyTorch refuses has its error
"""
import json, os
import numpy as np, torch, torch.nn as nn
import torchvision.transforms.functional as F

torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "resources", "simulation", "goldens.json")
rng = np.random.default_rng(20)

images, tensors, factors, adjusted, states = [], [], [], [], []
sizes = [(1, 1), (4, 4), (7, 3), (2, 9), (5, 5), (1, 6), (8, 8), (3, 4), (6, 2), (5, 7)]
for i, (h, w) in enumerate(sizes):
    low, high = sorted(rng.integers(0, 256, 2))
    codes = rng.integers(low, high + 1, (h, w, 3), dtype=np.uint8)
    if i == 4:
        codes[:] = (200, 0, 255)          # constant, black and white
    images.append({"height": h, "width": w, "codes": codes.ravel().tolist()})
    x = torch.tensor(codes.astype(np.float64) / 255).permute(2, 0, 1)
    tensors.append(x)
    f = {"gamma": float(rng.uniform(0.4, 1.6)), "brightness": float(rng.uniform(0.3, 1.7)), "contrast": float(rng.uniform(0.3, 1.7)),
         "contrast_first": bool(i % 2)}
    if i == 5: f["gamma"] = 1.0
    if i == 6: f["brightness"] = 1.0
    if i == 7: f["contrast"] = 1.0
    if i == 8: f.update(gamma=0.0, contrast=0.0)
    factors.append(f)
    y = F.adjust_gamma(x, f["gamma"])
    steps = [lambda t: F.adjust_brightness(t, f["brightness"]), lambda t: F.adjust_contrast(t, f["contrast"])]
    for step in (reversed(steps) if f["contrast_first"] else steps):
        y = step(y)
    assert y.dtype == torch.float64
    adjusted.append({"mean": y.mean((1, 2)).tolist(), "var": y.var((1, 2), unbiased=False).tolist()})
    states.append(y)

batches = [rng.integers(0, len(sizes), n).tolist() for n in rng.integers(1, 7, 40)]
batches[3] = [0]                           # one value per channel
batches[4] = [4]                           # no variance

def run(inputs, momentum):
    bn = nn.BatchNorm2d(3, momentum=momentum).double().train()
    trace = []
    for batch in batches:
        x = torch.cat([inputs[i].reshape(3, -1) for i in batch], 1).reshape(1, 3, 1, -1)
        state = {}
        try:
            bn(x)
        except ValueError as e:
            state["error"] = "ValueError: " + str(e)
        state.update(running_mean=bn.running_mean.tolist(), running_var=bn.running_var.tolist(), num_batches_tracked=int(bn.num_batches_tracked))
        trace.append(state)
    return trace

runs = [{"momentum": m, "input": name, "steps": run(inputs, m)}
        for name, inputs in (("plain", tensors), ("adjusted", states)) for m in (0.1, 0.01, 1.0, 0.0, None)]
os.makedirs(os.path.dirname(OUT), exist_ok=True)
with open(OUT, "w") as file:
    json.dump({"made_with": f"torch {torch.__version__}, numpy {np.__version__}", "images": images, "factors": factors, "adjusted": adjusted,
               "batches": batches, "runs": runs}, file, separators=(",", ":"))
    file.write("\n")

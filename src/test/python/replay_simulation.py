#!/usr/bin/python3
"""replay_simulation.py TRACE.json [FOLDER] - feeds torch.nn.BatchNorm2d the very batches of a trace that `normscope simulate --json` wrote, in
float64, and compares running_mean, running_var and num_batches_tracked after every step. FOLDER is what was simulated, in --mode rgb, without
--resize and such; without it the trace holds its values (--normal). PyTorch's convention only. Brightness, contrast and gamma are applied with torchvision."""
import json, os, sys
import numpy as np, torch, torch.nn as nn

torch.set_num_threads(1)
trace = json.load(open(sys.argv[1]))
settings = trace["settings"]
assert settings["convention"] == "pytorch", "PyTorch follows its own convention only"
weight = settings["weight_of_new"]
bn = nn.BatchNorm2d(len(trace["channels"]), momentum=weight, eps=settings["eps"]).double()
cache = {}

def pixels(i):
    if i not in cache:
        from PIL import Image
        name = os.path.join(sys.argv[2], trace["images"][i])
        with open(name, "rb") as file, Image.open(name) as image:
            head = file.read(26)
            if head[1:4] == b"PNG" and head[24] == 16 and head[25] == 2:   # Pillow cuts 16-bit RGB to 8 bits
                import cv2
                x = cv2.imread(name, cv2.IMREAD_UNCHANGED)[:, :, ::-1].astype(np.float64) / 65535
            elif image.mode.startswith("I"):       # 16-bit gray, which convert() would clip
                x = np.repeat(np.asarray(image, dtype=np.float64)[:, :, None], 3, 2) / 65535
            else:
                x = np.asarray(image.convert("RGB"), dtype=np.float64) / 255
            cache[i] = torch.tensor(x).permute(2, 0, 1)
    return cache[i]

def adjusted(x, step, k):
    if "augmentation" not in step:
        return x
    import torchvision.transforms.functional as F
    a = step["augmentation"]
    x = F.adjust_gamma(x, a["gamma"][k])
    order = [lambda t: F.adjust_brightness(t, a["brightness"][k]), lambda t: F.adjust_contrast(t, a["contrast"][k])]
    for f in (reversed(order) if a["contrast_first"][k] else order):
        x = f(x)
    return x

worst = 0.0
for number, step in enumerate(trace["steps"]):
    bn.train(number < settings.get("frozen_after", len(trace["steps"])))
    if "values" in step:
        x = torch.tensor(step["values"], dtype=torch.float64)
    else:
        parts = [adjusted(pixels(i), step, k).reshape(len(trace["channels"]), -1) for k, i in enumerate(step["batch"])]
        x = torch.cat(parts, 1)[None, :, None, :]
    try:
        bn(x)
        assert "error" not in step, step
    except ValueError as e:
        assert step["error"] == "ValueError: " + str(e), (step.get("error"), e)
    assert step["num_batches_tracked"] == int(bn.num_batches_tracked)
    c = x.transpose(0, 1).reshape(x.shape[1], -1)
    for ours, theirs in (("batch_mean", c.mean(1)), ("batch_var", c.var(1, unbiased=False)), ("running_mean", bn.running_mean),
                         ("running_var", bn.running_var)):
        worst = max(worst, float((torch.tensor(step[ours], dtype=torch.float64) - theirs).abs().max()))
final = trace["final"]
assert final["running_mean"] == trace["steps"][-1]["running_mean"] and final["num_batches_tracked"] == int(bn.num_batches_tracked)
print(f"{len(trace['steps'])} steps, worst difference {worst:.3g}")
sys.exit(worst > 1e-9)

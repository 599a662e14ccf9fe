#!/usr/bin/env python3
"""Reads every file under src/test/resources/exports by what would read it, and checks each field
against the statistics of SomeStats, written down here once more.

Needs Python 3 with NumPy, PyYAML, PyTorch and torchvision 0.14 or later (transforms.v2 from 0.15 is
run where it is there). What is not installed here (Albumentations, MONAI, ...) is checked by `ast`:
the exact arguments of the call.

    python3 src/test/python/check_exports.py
"""
import ast
import csv
import json
import math
import pathlib
import re

import numpy
import torch
import torchvision
import yaml

EXPORTS = pathlib.Path(__file__).resolve().parents[1] / "resources" / "exports"
MEAN = [0.545102760690384, 0.47291792271143984, 0.3756193544831905]
STD = [0.09879774306410694, 0.14036597113350852, 0.1769865661921278]
COUNT = 1000
checked = 0


def near(got, want, relative=1e-15):
    global checked
    got = [float(x) for x in numpy.ravel(got)]
    want = [float(x) for x in numpy.ravel(want)]
    assert len(got) == len(want), (got, want)
    for g, w in zip(got, want):
        assert math.isclose(g, w, rel_tol=relative, abs_tol=1e-300), (got, want)
    checked += 1


def call(text, name):
    """The keyword arguments of the first call of that name, as literals; other values as source."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name:
            out = {}
            for k in node.keywords:
                try:
                    out[k.arg] = ast.literal_eval(k.value)
                except ValueError:
                    out[k.arg] = ast.unparse(k.value)
            return out, [ast.unparse(a) for a in node.args]
    raise AssertionError(name)


def assigned(text, name):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return node.value
    raise AssertionError(name)


def check(suffix, white):
    m = [white * x for x in MEAN]
    s = [white * x for x in STD]

    def text(name):
        return (EXPORTS / name.replace(".", suffix + ".", 1)).read_text("utf-8")

    py = lambda name: text(name + ".py")
    for name in ("torchvision_v1", "torchvision_v2"):
        got, _ = call(py(name), "Normalize")
        near(got["mean"], MEAN), near(got["std"], STD)
    space = {}
    exec(py("torchvision_v1"), space)
    image = numpy.random.default_rng(0).integers(0, 256, (5, 7, 3), numpy.uint8)
    near(
        space["transform"](image),
        (image.transpose(2, 0, 1) / 255.0 - numpy.reshape(MEAN, (3, 1, 1)))
        / numpy.reshape(STD, (3, 1, 1)),
        1e-3,
    )
    got, _ = call(py("torchvision_v2"), "ToDtype")
    assert got["scale"] is True
    if hasattr(torchvision.transforms, "v2"):
        exec(py("torchvision_v2"), space)
    got, _ = call(py("albumentations"), "Normalize")
    near(got["mean"], MEAN), near(got["std"], STD), near(got["max_pixel_value"], white)
    near(ast.literal_eval(assigned(py("fastai"), "mean")), MEAN)
    near(ast.literal_eval(assigned(py("fastai"), "std")), STD)
    assert call(py("fastai"), "from_stats")[1] == ["mean", "std"]
    got, _ = call(py("timm"), "dict")
    near(got["mean"], MEAN), near(got["std"], STD)
    line = [x for x in py("timm").splitlines() if "--mean" in x][0].split()
    near([float(x) for x in line[line.index("--mean") + 1 :][:3]], MEAN)
    near([float(x) for x in line[line.index("--std") + 1 :][:3]], STD)
    got, _ = call(py("keras"), "Normalization")
    assert got["axis"] == -1
    near(got["mean"], m), near(got["variance"], [x * x for x in s])
    for name, want in (("mean", m), ("std", s)):
        near(ast.literal_eval(assigned(py("tensorflow"), name).args[0]), want)
    got, _ = call(py("monai"), "NormalizeIntensity")
    near(got["subtrahend"], m), near(got["divisor"], s)
    assert got["nonzero"] is False and got["channel_wise"] is True
    space = {}
    exec(py("batch_norm"), space)
    near(space["normalize"].running_mean, MEAN, 1e-7)
    near(space["normalize"].running_var, [x * x * COUNT / (COUNT - 1) for x in STD], 1e-6)
    assert space["normalize"].num_batches_tracked == 1 and not space["normalize"].training
    got = json.loads(text("hugging_face.json"))
    assert got["do_rescale"] is True and got["do_normalize"] is True and len(got) == 5
    near(got["rescale_factor"], 1 / white), near(got["image_mean"], MEAN), near(got["image_std"], STD)
    got = yaml.safe_load(text("detectron2.yaml"))
    near(got["MODEL"]["PIXEL_MEAN"], m[::-1]), near(got["MODEL"]["PIXEL_STD"], s[::-1])
    assert got["INPUT"]["FORMAT"] == "BGR"
    got, _ = call(py("mmengine"), "dict")
    near(got["mean"], m), near(got["std"], s)
    assert got["bgr_to_rgb"] is True and got["type"] == "DetDataPreprocessor"
    got, _ = call(py("mmcv"), "dict")
    near(got["mean"], m), near(got["std"], s)
    assert got["to_rgb"] is True
    got = json.loads(text("nnunet.json"))["foreground_intensity_properties_per_channel"]
    keys = {"max", "mean", "median", "min", "percentile_00_5", "percentile_99_5", "std"}
    assert list(got) == ["0", "1", "2"] and all(set(x) == keys for x in got.values())
    near([x["mean"] for x in got.values()], m), near([x["std"] for x in got.values()], s)
    near([x["max"] for x in got.values()], [white] * 3)
    near([x["percentile_00_5"] for x in got.values()], [white / 255] * 3)
    shell = text("openvino.sh")
    for flag, want in (("mean_values", m), ("scale_values", s)):
        near(ast.literal_eval(re.search("--" + flag + r' "(\[.*?\])"', shell)[1]), want)
    got, _ = call(py("opencv"), "Image2BlobParams")
    near(got["mean"], m), near(got["scalefactor"], [1 / x for x in s])
    assert got["swapRB"] is True
    got, _ = call(py("dali"), "crop_mirror_normalize")
    near(got["mean"], m), near(got["std"], s)
    got = json.loads(text("tflite.json"))["subgraph_metadata"][0]["input_tensor_metadata"][0]
    got = got["process_units"][0]["options"]
    near(got["mean"], m), near(got["std"], s)
    got, _ = call(py("coreml"), "ImageType")
    near(got["scale"], 3 / sum(s))
    near(got["bias"], [-x * 3 / sum(s) for x in m])
    got = json.loads(text("json.json"))
    assert got["schema"] == "normscope-stats/1" and got["unit"] == "0..1" and got["exact"] is True
    near([c["mean"] for c in got["channels"]], MEAN), near([c["std"] for c in got["channels"]], STD)
    assert [sum(c["histogram"]) for c in got["channels"]] == [COUNT] * 3
    rows = list(csv.DictReader(text("csv.csv").splitlines()))
    near([r["mean"] for r in rows], MEAN), near([r["std"] for r in rows], STD)
    assert [r["channel"] for r in rows] == ["R", "G", "B"] and rows[0]["split"] == "train"
    got = yaml.safe_load(text("yaml.yaml"))
    near(got["mean"], MEAN), near(got["std"], STD), near(got["var"], [x * x for x in STD])
    assert got["count"] == [COUNT] * 3 and got["channels"] == ["R", "G", "B"]
    assert got["unit"] == "0..1" and got["exact"] is True
    got = numpy.load(EXPORTS / ("npz" + suffix + ".npz"), allow_pickle=False)
    assert (got["mean"] == MEAN).all() and (got["std"] == STD).all()
    near(got["var"], [x * x for x in STD])
    assert got["histogram"].shape == (3, 256) and (got["histogram"].sum(1) == COUNT).all()
    assert (got["count"] == COUNT).all() and list(got["channels"]) == ["R", "G", "B"]
    assert (got["min"] == 0).all() and (got["max"] == 1).all()
    assert any("photos" in x or "cells" in x for x in got["provenance"])
    got = numpy.load(EXPORTS / ("batch_norm_npz" + suffix + ".npz"), allow_pickle=False)
    near(got["running_mean"], MEAN)
    near(got["running_var"], [x * x * COUNT / (COUNT - 1) for x in STD], 1e-12)
    assert got["num_batches_tracked"].shape == () and got["num_batches_tracked"] == 1
    rows = [x.split("|") for x in text("markdown.md").splitlines() if x.startswith("|")][2:]
    near([r[2] for r in rows], MEAN), near([r[3] for r in rows], STD)
    rows = [x.split("&") for x in text("latex.tex").splitlines() if "&" in x][1:]
    near([r[1] for r in rows], MEAN), near([r[2] for r in rows], STD)


check("", 255)
check("_16", 65535)
files = len(list(EXPORTS.iterdir()))
print(f"{files} files, {checked} comparisons: all as they should be (torch {torch.__version__},"
      f" torchvision {torchvision.__version__}, numpy {numpy.__version__}, yaml {yaml.__version__})")

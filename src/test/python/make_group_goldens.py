"""Figures of groups of images by NumPy: weighting, where the variance lies, robust z-scores, drift.

    python3 src/test/python/make_group_goldens.py > src/test/resources/group_goldens.json

Needs NumPy. One channel; 8-bit codes are v/255, 16-bit ones v/65535.
"""
import json
import re
import numpy as np

rng = np.random.default_rng(20)


def images(bits, count, low, high):
    top = 255 if bits == 8 else 65535
    out = []
    for _ in range(count):
        size = int(rng.integers(1, 40))
        middle = rng.uniform(low, high) * top
        codes = np.clip(rng.normal(middle, 0.1 * top, size), 0, top).astype(int)
        out.append({"bits": bits, "codes": codes.tolist()})
    return out


def values(image):
    return np.array(image["codes"]) / (255 if image["bits"] == 8 else 65535)


def pooled(group):
    return np.concatenate([values(i) for i in group])


def ks(a, b):
    """The two-sample statistic: the largest |Fa - Fb| over all values that occur."""
    at = np.concatenate([a, b])
    fa = np.searchsorted(np.sort(a), at, side="right") / len(a)
    fb = np.searchsorted(np.sort(b), at, side="right") / len(b)
    return float(np.max(np.abs(fa - fb)))


def drift(a, b):
    pa, pb = pooled(a), pooled(b)
    ma, mb = np.array([values(i).mean() for i in a]), np.array([values(i).mean() for i in b])
    within = np.concatenate([pa - pa.mean(), pb - pb.mean()])
    scatter = ((ma - ma.mean()) ** 2).sum() + ((mb - mb.mean()) ** 2).sum()
    return {
        "mean_difference": pa.mean() - pb.mean(),
        "std_difference": pa.std() - pb.std(),
        "pixel_std": np.sqrt((within**2).mean()),
        "image_sd": np.sqrt(scatter / (len(ma) + len(mb) - 2)),
        "ks": ks(pa, pb),
    }


def figures(classes):
    everything = [i for c in classes for i in c]
    means = np.array([values(i).mean() for i in everything])
    variances = np.array([values(i).var() for i in everything])
    stds = np.sqrt(variances)
    out = {"per_image": {"mean": means.mean(), "std_of_means": means.std()}}
    out["image_weighted"] = {
        "mean": means.mean(),
        "std": np.sqrt((variances + means**2).mean() - means.mean() ** 2),
    }
    for name, weights in (
        ("pixel", np.array([len(i["codes"]) for i in everything], float)),
        ("image", np.ones(len(everything))),
    ):
        labels = np.array([k for k, c in enumerate(classes) for _ in c])
        mean = np.average(means, weights=weights)
        of_class = [np.average(means[labels == k], weights=weights[labels == k]) for k in range(len(classes))]
        off = means - np.array(of_class)[labels]
        out["variance_" + name] = {
            "within_images": np.average(variances, weights=weights),
            "between_images": np.average(off**2, weights=weights),
            "between_classes": np.average((np.array(of_class)[labels] - mean) ** 2, weights=weights),
        }
    out["pooled_variance"] = pooled(everything).var()
    mad = np.median(np.abs(means - np.median(means)))
    out["robust"] = {"median": np.median(means), "z": ((means - np.median(means)) / (1.482602218505602 * mad)).tolist()}
    mad = np.median(np.abs(stds - np.median(stds)))
    out["robust_std"] = {"median": np.median(stds), "z": ((stds - np.median(stds)) / (1.482602218505602 * mad)).tolist()}
    return out


cases = []
for kinds in ((8, 8, 8), (16, 16, 16), (8, 16, 8)):
    classes = [
        images(kinds[0], 7, 0.2, 0.6),
        images(kinds[1], 12, 0.3, 0.5),
        images(kinds[2], 4, 0.5, 0.9),
    ]
    rests = [[i for j, c in enumerate(classes) if j != k for i in c] for k in range(3)]
    cases.append(
        {
            "classes": classes,
            "figures": figures(classes),
            "pairs": [drift(classes[a], classes[b]) for a, b in ((0, 1), (0, 2), (1, 2))],
            "rests": [drift(c, r) for c, r in zip(classes, rests)],
        }
    )
text = json.dumps({"numpy": np.__version__, "cases": cases}, indent=1)
# Arrays of numbers on one line.
print(re.sub(r"\[[^][{}]*\]", lambda m: re.sub(r"\s+", " ", m.group()), text))

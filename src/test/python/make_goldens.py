#!/usr/bin/python3
"""make_goldens.py - golden test vectors for image/feature-map normalisation, made with real PyTorch.

    python3 src/test/python/make_goldens.py                  # writes the cases that come with the program, the same every time
    python3 src/test/python/make_goldens.py FOLDER SEED      # writes others; `normscope verify FOLDER` runs them

Needs numpy, Pillow, torch and torchvision. The bundled cases are from PyTorch 1.13.1 and torchvision 0.14.1 (Debian 12's python3-torch and
python3-torchvision); another version gives other last digits. Cases that are in FOLDER already are removed.

FORMAT. One JSON file per case; strict JSON; only objects, arrays, numbers, strings, true/false/null.
Number arrays are always FLAT and row-major (NCHW).  There is never a NaN or an Infinity.
  schema        "norm-golden/1"
  name, op, kind (family of input values), note
  params        everything the op needs; per-channel arrays "gamma","beta" are exact doubles (and exact floats)
  steps[]       run in order on ONE instance of the op.  A step is
      mode      "apply" (stateless op) | "train" | "eval" | "fit" (dataset statistics only, no output)
      shape     [N,C,H,W];   input: N*C*H*W numbers, every one exactly representable as a float32
      stats     exact statistics of this input, per group, rounded to double:
                axes (reduced), count (elements per group), shape (of the arrays below),
                mean, var_biased (/n), var_unbiased (/(n-1); null when n==1); op-specific: min,max | gx,nx | mean_square
                *_f32: the same from torch float32 arithmetic (to see the size of float32 rounding)
      f64, f32  what PyTorch gives with dtype float64 / float32:  output, and for ops with running statistics
                running_mean, running_var, num_batches_tracked AFTER this step
      exact     only where PyTorch float64 itself is visibly off: the output from 60-digit arithmetic, rounded to double
      err_f64, err_f32   max |torch - exact| over output (and running stats)
      tol_f64, tol_f32   suggested absolute tolerance for |yours - f64.output| resp. |yours - f32.output|
      error     instead of f64/f32: {type, message} of the exception PyTorch raises
Every output is checked here against an independent 60-digit decimal implementation (class Exact), so the formulas
there are the ones PyTorch really computes.  float32 outputs are written so that parsing as double and then
narrowing to float gives back the identical float.
"""
import json, math, os, sys
from decimal import Decimal as D, getcontext
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from torchvision import transforms
from PIL import Image

getcontext().prec = 60
torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
F64, F32 = torch.float64, torch.float32

# ---------------------------------------------------------------------------------------------- exact arithmetic
def dec(a):
    a = np.asarray(a, dtype=np.float64)
    return np.array([D(float(v)) for v in a.ravel()] or [], dtype=object).reshape(a.shape)
flt = lambda a: np.array([float(v) for v in np.asarray(a, dtype=object).ravel()], dtype=np.float64)
dsqrt = np.frompyfunc(lambda v: v.sqrt(), 1, 1)
dpow = lambda a, p: np.frompyfunc(lambda v: v ** D(p), 1, 1)(a)
def dsum(x, axes):
    for a in sorted(axes, reverse=True):
        x = np.add.reduce(x, axis=a, keepdims=True)
    return x
def dred(x, axes, f):
    for a in sorted(axes, reverse=True):
        x = f.reduce(x, axis=a, keepdims=True)
    return x
def moments(x, axes):
    """exact mean, sum of squared deviations, count over axes (keepdims)"""
    n = int(np.prod([x.shape[a] for a in axes]))
    m = dsum(x, axes) / D(n)
    return m, dsum((x - m) * (x - m), axes), n
def chan(v, C, one):
    """per-channel parameter list -> (1,C,1,1) Decimals"""
    return (dec(v) if v is not None else np.array([D(one)] * C, dtype=object)).reshape(1, C, 1, 1)
SCOPE_AXES = {"image": (1, 2, 3), "channel": (2, 3), "batch_channel": (0, 2, 3), "batch": (0, 1, 2, 3)}

class Exact:
    """independent reference in 60-digit decimals; keeps running statistics like PyTorch does"""
    def __init__(self, op, p, C):
        self.op, self.p, self.C, self.nbt, self.fit = op, p, C, 0, []
        self.track = p.get("track_running_stats", False)
        self.rm, self.rv = np.array([D(0)] * C, dtype=object), np.array([D(1)] * C, dtype=object)
    def _affine(self, y):
        p = self.p
        if p.get("affine") == "elementwise":
            return y * dec(p["gamma"]).reshape((1,) + y.shape[1:]) + dec(p["beta"]).reshape((1,) + y.shape[1:])
        return y * chan(p.get("gamma"), self.C, 1) + chan(p.get("beta"), self.C, 0)
    def step(self, mode, x):
        op, p, X = self.op, self.p, dec(x)
        N, C, H, W = x.shape
        eps = D(p.get("eps", 0.0))
        st = {}
        def norm(axes, X_=X):
            m, ss, n = moments(X_, axes)
            st.update(axes=list(axes), count=n, shape=[s for i, s in enumerate(X_.shape) if i not in axes] or [1],
                      mean=m, var_biased=ss / D(n), var_unbiased=ss / D(n - 1) if n > 1 else None)
            return m, ss, n
        if op in ("batch_norm", "instance_norm"):
            axes = (0, 2, 3) if op == "batch_norm" else (2, 3)
            m, ss, n = norm(axes)
            use_batch = mode == "train" or not self.track
            if mode == "train" and self.track:
                self.nbt += 1
                mom = p["momentum"]
                if op == "batch_norm":
                    mom = D(mom) if mom is not None else D(1.0 / self.nbt)
                    new_m, new_v = m, ss / D(n - 1)
                else:   # InstanceNorm: num_batches_tracked is never touched; momentum None raises in PyTorch 1.13
                    self.nbt, mom = 0, D(mom)
                    new_m, new_v = dsum(m, (0,)) / D(N), dsum(ss / D(n - 1), (0,)) / D(N)
                self.rm = (1 - mom) * self.rm + mom * new_m.reshape(C)
                self.rv = (1 - mom) * self.rv + mom * new_v.reshape(C)
            if use_batch:
                y = (X - m) / dsqrt(ss / D(n) + eps)
            else:
                y = (X - self.rm.reshape(1, C, 1, 1)) / dsqrt(self.rv.reshape(1, C, 1, 1) + eps)
            return self._affine(y), st
        if op == "layer_norm":
            m, ss, n = norm((1, 2, 3))
            return self._affine((X - m) / dsqrt(ss / D(n) + eps)), st
        if op == "layer_norm_channels":
            m, ss, n = norm((1,))
            return self._affine((X - m) / dsqrt(ss / D(n) + eps)), st
        if op == "group_norm":
            G = p["num_groups"]
            Xg = X.reshape(N, G, C // G, H, W)
            m, ss, n = norm((2, 3, 4), Xg)
            st["axes_of"] = "input reshaped to [N,G,C/G,H,W]"
            return self._affine(((Xg - m) / dsqrt(ss / D(n) + eps)).reshape(X.shape)), st
        if op == "zscore":
            m, ss, n = norm(SCOPE_AXES[p["scope"]])
            return (X - m) / (dsqrt(ss / D(n)) + eps), st
        if op == "minmax":
            axes = SCOPE_AXES[p["scope"]]
            lo, hi = dred(X, axes, np.minimum), dred(X, axes, np.maximum)
            st.update(axes=list(axes), count=int(np.prod([X.shape[a] for a in axes])),
                      shape=[s for i, s in enumerate(X.shape) if i not in axes] or [1], min=lo, max=hi)
            return (X - lo) / (hi - lo + eps) * (D(p["hi"]) - D(p["lo"])) + D(p["lo"]), st
        if op == "scale_u8":      # y = x/255*(hi-lo)+lo
            return X / D(255) * (D(p["hi"]) - D(p["lo"])) + D(p["lo"]), st
        if op == "normalize":
            y = X / D(p["input_divisor"])
            return (y - chan(p["mean"], C, 0)) / chan(p["std"], C, 1), st
        if op == "zscore_dataset":
            if mode == "fit":
                self.fit.append(X.transpose(1, 0, 2, 3).reshape(C, -1))
                return None, st
            allpx = np.concatenate(self.fit, axis=1)
            m, ss, n = moments(allpx, (1,))
            sd = dsqrt(ss / D(n))
            self.fit_stats = dict(count=n, mean=flt(m), std_population=flt(sd), std_unbiased=flt(dsqrt(ss / D(n - 1))))
            return (X - m.reshape(1, C, 1, 1)) / (sd.reshape(1, C, 1, 1) + eps), st
        if op == "grn":
            gx = dsqrt(dsum(X * X, (2, 3)))
            nx = gx / (dsum(gx, (1,)) / D(C) + eps)
            st.update(axes=[2, 3], count=H * W, shape=[N, C], gx=gx, nx=nx)
            return chan(p["gamma"], C, 0) * (X * nx) + chan(p["beta"], C, 0) + (X if p["residual"] else D(0)), st
        if op == "lrn":
            size = p["size"]
            before, after = size // 2, (size - 1) // 2
            sq, s = X * X, np.empty_like(X)
            for c in range(C):
                s[:, c:c + 1] = dsum(sq[:, max(0, c - before):min(C, c + after + 1)], (1,))
            a = D(p["alpha"]) / D(size) if p["alpha_divided_by_size"] else D(p["alpha"])
            return X / dpow(D(p["k"]) + a * s, p["beta"]), st
        if op == "rms_norm":
            axes = tuple(p["axes"])
            n = int(np.prod([X.shape[a] for a in axes]))
            ms = dsum(X * X, axes) / D(n)
            st.update(axes=list(axes), count=n, shape=[s for i, s in enumerate(X.shape) if i not in axes], mean_square=ms)
            return self._affine(X / dsqrt(ms + eps)), st
        if op == "pitfall_seed000_batch_norm":
            m, ss, n = norm((2, 3))
            return (X - m) / dsqrt(ss / D(n) + eps), st
        if op == "pitfall_seed002_batch_norm_train":
            m, ss, n = norm((0, 2, 3))
            return (X - m) / dsqrt(ss / D(n - 1) + eps), st
        if op == "pitfall_seed002_layer_norm":
            m, ss, n = norm((1, 2, 3))
            return (X - m) / dsqrt(ss / D(n - 1) + eps), st
        raise KeyError(op)

# ---------------------------------------------------------------------------------------------- PyTorch
class Torch:
    """the same op with PyTorch, in one dtype"""
    def __init__(self, op, p, C, dt):
        self.op, self.p, self.C, self.dt, self.fit, self.mod = op, p, C, dt, [], None
        t = lambda v: torch.tensor(v, dtype=dt)
        if op == "batch_norm":
            self.mod = nn.BatchNorm2d(C, eps=p["eps"], momentum=p["momentum"], affine=p["affine"], track_running_stats=p["track_running_stats"])
        elif op == "instance_norm":
            self.mod = nn.InstanceNorm2d(C, eps=p["eps"], momentum=p["momentum"], affine=p["affine"], track_running_stats=p["track_running_stats"])
        elif op == "group_norm":
            self.mod = nn.GroupNorm(p["num_groups"], C, eps=p["eps"], affine=p["affine"])
        elif op == "lrn" and p["alpha_divided_by_size"]:
            self.mod = nn.LocalResponseNorm(p["size"], alpha=p["alpha"], beta=p["beta"], k=p["k"])
        elif op == "layer_norm" and p["affine"] in ("elementwise", "none"):
            self.mod = nn.LayerNorm(p["normalized_shape"], eps=p["eps"], elementwise_affine=p["affine"] == "elementwise")
        if self.mod is not None:
            self.mod = self.mod.to(dt)
            if p.get("affine") is True or p.get("affine") == "elementwise":
                with torch.no_grad():
                    self.mod.weight.copy_(t(p["gamma"]).reshape(self.mod.weight.shape))
                    self.mod.bias.copy_(t(p["beta"]).reshape(self.mod.bias.shape))
    def c(self, v):
        return torch.tensor(v, dtype=self.dt).view(1, -1, 1, 1)
    @torch.no_grad()
    def step(self, mode, x):
        op, p, X = self.op, self.p, torch.tensor(x, dtype=self.dt)
        if self.mod is not None:
            self.mod.train(mode == "train")
            r = dict(output=self.mod(X))
            if p.get("track_running_stats"):
                r.update(running_mean=self.mod.running_mean.clone(), running_var=self.mod.running_var.clone(),
                         num_batches_tracked=int(self.mod.num_batches_tracked))
            return r
        if op == "layer_norm":            # per-channel gamma: same as GroupNorm(1) with affine
            return dict(output=F.layer_norm(X, X.shape[1:], eps=p["eps"]) * self.c(p["gamma"]) + self.c(p["beta"]))
        if op == "layer_norm_channels":   # ConvNeXt "channels_first": F.layer_norm over C for each pixel
            g, b = (torch.tensor(p[k], dtype=self.dt) if p["affine"] else None for k in ("gamma", "beta"))
            return dict(output=F.layer_norm(X.permute(0, 2, 3, 1), (X.shape[1],), g, b, p["eps"]).permute(0, 3, 1, 2))
        if op == "zscore":
            ax = SCOPE_AXES[p["scope"]]
            return dict(output=(X - X.mean(ax, keepdim=True)) / (X.var(ax, unbiased=False, keepdim=True).sqrt() + p["eps"]))
        if op == "minmax":
            ax = SCOPE_AXES[p["scope"]]
            mn, mx = X.amin(ax, keepdim=True), X.amax(ax, keepdim=True)
            y = (X - mn) / (mx - mn + p["eps"])
            return dict(output=y if (p["lo"], p["hi"]) == (0.0, 1.0) else y * (p["hi"] - p["lo"]) + p["lo"])
        if op == "scale_u8":
            y = X / 255.0
            return dict(output=y if (p["lo"], p["hi"]) == (0.0, 1.0) else (p["hi"] - p["lo"]) * y + p["lo"])
        if op == "normalize":
            tr = transforms.Normalize(p["mean"], p["std"])
            if p["input_divisor"] == 255 and self.dt == F32:      # the real pipeline: PIL image -> ToTensor -> Normalize
                full = transforms.Compose([transforms.ToTensor(), tr])
                pil = [Image.fromarray(im.transpose(1, 2, 0).astype(np.uint8)) if im.shape[0] == 3 else Image.fromarray(im[0].astype(np.uint8)) for im in x]
                return dict(output=torch.stack([full(i) for i in pil]))
            return dict(output=tr(X / p["input_divisor"] if p["input_divisor"] != 1 else X))
        if op == "zscore_dataset":
            if mode == "fit":
                self.fit.append(X.transpose(0, 1).reshape(self.C, -1)); return {}
            px = torch.cat(self.fit, 1)
            m, s = px.mean(1), px.std(1, unbiased=False)
            return dict(output=(X - m.view(1, -1, 1, 1)) / (s.view(1, -1, 1, 1) + p["eps"]))
        if op == "grn":                   # as ConvNeXt V2
            gx = torch.norm(X, p=2, dim=(2, 3), keepdim=True)
            nx = gx / (gx.mean(dim=1, keepdim=True) + p["eps"])
            y = self.c(p["gamma"]) * (X * nx) + self.c(p["beta"])
            return dict(output=y + X if p["residual"] else y)
        if op == "lrn":                   # AlexNet-paper: torch with alpha*size
            return dict(output=F.local_response_norm(X, p["size"], alpha=p["alpha"] * p["size"], beta=p["beta"], k=p["k"]))
        if op == "rms_norm":              # formula (torch 1.13 has no nn.RMSNorm; added in 2.4)
            ax = tuple(p["axes"])
            return dict(output=X * torch.rsqrt((X * X).mean(ax, keepdim=True) + p["eps"]) * self.c(p["gamma"]))
        if op == "pitfall_seed000_batch_norm":
            return dict(output=(X - X.mean((2, 3), keepdim=True)) / torch.sqrt(X.var((2, 3), unbiased=False, keepdim=True) + p["eps"]))
        if op.startswith("pitfall_seed002"):
            ax = (0, 2, 3) if "batch" in op else (1, 2, 3)
            return dict(output=(X - X.mean(ax, keepdim=True)) / torch.sqrt(X.var(ax, keepdim=True) + p["eps"]))
        raise KeyError(op)

# ---------------------------------------------------------------------------------------------- JSON
def num(v):
    if isinstance(v, (bool, np.bool_)): return "true" if v else "false"
    if isinstance(v, (int, np.integer)): return str(int(v))
    if isinstance(v, np.float32):
        assert np.isfinite(v)
        s = str(v) if np.float32(float(str(v))) == v else repr(float(v))
        return s
    v = float(v)
    assert math.isfinite(v), "non-finite value"
    return str(int(v)) if v == int(v) and abs(v) < 1e15 and math.copysign(1, v) > 0 else repr(v)
def js(o, ind=0):
    pad = " " * (ind + 1)
    if o is None: return "null"
    if isinstance(o, str): return json.dumps(o)
    if isinstance(o, dict):
        return "{\n" + ",\n".join(f"{pad}{json.dumps(k)}: {js(v, ind + 1)}" for k, v in o.items()) + "\n" + " " * ind + "}"
    if isinstance(o, np.ndarray): o = list(o.ravel())
    if isinstance(o, (list, tuple)):
        if o and isinstance(o[0], dict):
            return "[" + ", ".join(js(v, ind + 1) for v in o) + "]"
        return "[" + ",".join(js(v) if isinstance(v, str) or v is None else num(v) for v in o) + "]"
    return num(o)
def tnum(t):
    return t.detach().contiguous().numpy().ravel()

# ---------------------------------------------------------------------------------------------- inputs
def gen(kind, shape, rng):
    n = int(np.prod(shape)); N, C, H, W = shape
    g = lambda s, grid: np.round(rng.standard_normal(shape) * s * grid) / grid
    if kind == "tiny": x = np.arange(n, dtype=float).reshape(shape)
    elif kind == "tinyint": x = rng.integers(-6, 10, shape).astype(float)
    elif kind == "normal": x = g(2, 1024) + 0.5
    elif kind == "normal32": x = rng.standard_normal(shape).astype(np.float32).astype(float) * 1.0
    elif kind == "const_channel":
        x = g(2, 256); x[:, C - 1] = 2.5
        if N > 1: x[0, 0] = -1.25
    elif kind == "const_all": x = np.full(shape, 3.75)
    elif kind == "zeros": x = np.zeros(shape)
    elif kind == "offset1e6": x = 1e6 + g(0.5, 16)
    elif kind == "offset1e4": x = 1e4 + g(0.05, 1024)
    elif kind == "offset_mixed": x = g(0.5, 16) + np.array([-1e6, 0, 1e6, 3e5, -7e5, 1e6, 0, 5e5])[:C].reshape(1, C, 1, 1)
    elif kind == "u8": x = rng.integers(0, 256, shape).astype(float)
    elif kind == "u8_full":
        x = rng.integers(0, 256, shape).astype(float); x.ravel()[0], x.ravel()[-1] = 0, 255
    elif kind == "u8_const": x = np.full(shape, 200.0)
    elif kind == "unit": x = np.round(rng.random(shape) * 1024) / 1024; x.ravel()[0], x.ravel()[-1] = 0, 1
    elif kind == "negative": x = -np.abs(g(10, 64)) - 1
    elif kind == "tinyscale": x = np.round(rng.standard_normal(shape) * 1e-4 * 2 ** 24) / 2 ** 24
    elif kind == "subeps": x = rng.integers(0, 5, shape) * 2.0 ** -30      # range about 4e-9, below eps 1e-8
    else: raise KeyError(kind)
    x = x + 0.0   # no -0.0
    assert (x.astype(np.float32).astype(np.float64) == x).all(), kind
    return x

# ---------------------------------------------------------------------------------------------- one case
class Writer:
    def __init__(self, root):
        self.root, self.index, self.worst = root, [], {}
        os.makedirs(root, exist_ok=True)
        for f in os.listdir(root):
            if f.endswith(".json") or f == "index.txt": os.remove(os.path.join(root, f))
    def case(self, name, op, kind, params, steps, note=""):
        """steps: list of (mode, array)"""
        C = steps[0][1].shape[1]
        ex, runs = Exact(op, params, C), {"f64": Torch(op, params, C, F64), "f32": Torch(op, params, C, F32)}
        out = dict(schema="norm-golden/1", name=name, op=op, kind=kind, note=note, params=dict(params), steps=[])
        for mode, x in steps:
            s = dict(mode=mode, shape=list(x.shape), input=x)
            res, error = {}, None
            for tag, r in runs.items():
                try: res[tag] = r.step(mode, x)
                except (ValueError, RuntimeError, TypeError) as e: error = dict(type=type(e).__name__, message=str(e))
            if error:
                assert not res, name
                s["error"] = error; out["steps"].append(s); continue
            y, st = ex.step(mode, x)
            if st:
                s["stats"] = {}
                for k, v in st.items():
                    s["stats"][k] = flt(v) if isinstance(v, np.ndarray) else v
                if "mean" in st and op != "group_norm":
                    t = torch.tensor(x, dtype=F32); ax = tuple(st["axes"])
                    s["stats"]["mean_f32"] = tnum(t.mean(ax)); s["stats"]["var_biased_f32"] = tnum(t.var(ax, unbiased=False))
            if y is not None:
                ye = flt(y); scale = max(1.0, float(np.abs(ye).max()))
                for tag, floor in (("f64", 1e-12), ("f32", 2e-6)):
                    r = res[tag]
                    s[tag] = {k: tnum(v) if torch.is_tensor(v) else v for k, v in r.items()}
                    e = float(np.abs(s[tag]["output"].astype(np.float64) - ye).max())
                    if "running_mean" in r:
                        rm, rv = flt(ex.rm), flt(ex.rv)
                        er = max(float(np.abs(s[tag]["running_mean"] - rm).max() / max(1, np.abs(rm).max())),
                                 float(np.abs(s[tag]["running_var"] - rv).max() / max(1, np.abs(rv).max())))
                        s["err_running_rel_" + tag] = er
                        assert s[tag]["num_batches_tracked"] == ex.nbt, name
                        assert er < (1e-9 if "offset" in kind else 1e-12) or tag == "f32" and er < (5e-2 if "offset" in kind else 1e-5), (name, tag, er)
                    s["err_" + tag] = e
                    s["tol_" + tag] = float("%.2g" % max(floor * scale, 8 * e))
                    w = self.worst.setdefault(op, {}).setdefault(tag, (0.0, ""))
                    if e / scale > w[0]: self.worst[op][tag] = (e / scale, name)
                if s["err_f64"] > 2e-12 * scale: s["exact"] = ye
                # order keys: big arrays last is not needed; keep as inserted
            out["steps"].append(s)
        if op == "zscore_dataset": out["params"].update({"expected_" + k: v for k, v in ex.fit_stats.items()})
        with open(os.path.join(self.root, name + ".json"), "w") as f: f.write(js(out) + "\n")
        self.index.append(name)

# ---------------------------------------------------------------------------------------------- the case list
def make_set(root, seed, S, tiny_kind):
    """S: shapes by role"""
    rng = np.random.default_rng(seed); w = Writer(root)
    def gb(C, n=None):      # affine parameters, exact in float32, gamma of both signs
        k = n or C
        ga = np.round(rng.uniform(0.25, 2, k) * 64) / 64; ga[::3] *= -1
        return dict(gamma=[float(v) for v in ga], beta=[float(v) for v in np.round(rng.uniform(-1, 1, k) * 64) / 64])
    FULL = [(tiny_kind, "tiny"), ("normal", "odd"), ("normal", "N1"), ("normal", "C1"), ("normal", "HW1"), ("const_channel", "med"), ("const_all", "tiny"),
            ("zeros", "tiny"), ("offset1e6", "med"), ("offset1e4", "med"), ("offset_mixed", "med"), ("u8", "u8"), ("negative", "med"), ("tinyscale", "med"), ("normal32", "med")]
    SHORT = [(tiny_kind, "tiny"), ("normal", "odd"), ("const_channel", "med"), ("offset1e6", "med"), ("u8", "u8")]
    MINI = [(tiny_kind, "tiny"), ("normal", "odd")]
    def stateless(op, variant, params_of, kinds, note="", skip=()):
        for kind, role in kinds:
            if (kind, role) in skip or role in skip: continue
            shp = S[role]; p = params_of(shp)
            if p is None: continue
            w.case(f"{op}__{variant}__{kind}_{role}", op, kind, p, [("apply", gen(kind, shp, rng))], note)

    # ---- min-max
    for scope in ("image", "channel", "batch_channel", "batch"):
        kinds = [(tiny_kind, "tiny"), ("normal", "odd"), ("u8_full", "u8"), ("const_all", "tiny"), ("const_channel", "med"), ("negative", "med"), ("offset1e6", "med")]
        if scope == "image": kinds += [("u8_const", "u8"), ("zeros", "tiny"), ("normal", "N1"), ("normal", "C1"), ("normal", "HW1"), ("normal", "all1"), ("unit", "med"), ("subeps", "med"), ("normal32", "med")]
        stateless("minmax", f"01_{scope}", lambda s: dict(scope=scope, axes=list(SCOPE_AXES[scope]), lo=0.0, hi=1.0, eps=1e-8), kinds,
                  "y=(x-min)/(max-min+eps). Constant group -> 0. In float64 the maximum maps to r/(r+1e-8) < 1.")
    for scope in ("image", "channel"):
        stateless("minmax", f"m11_{scope}", lambda s: dict(scope=scope, axes=list(SCOPE_AXES[scope]), lo=-1.0, hi=1.0, eps=1e-8),
                  [(tiny_kind, "tiny"), ("normal", "odd"), ("u8_full", "u8"), ("const_all", "tiny"), ("negative", "med")], "y=lo+(hi-lo)*(x-min)/(max-min+eps). Constant group -> lo.")
    stateless("minmax", "generic_image", lambda s: dict(scope="image", axes=[1, 2, 3], lo=-0.5, hi=2.0, eps=1e-8), MINI)
    for v, lo, hi in (("01", 0.0, 1.0), ("m11", -1.0, 1.0)):
        stateless("scale_u8", v, lambda s: dict(divisor=255.0, lo=lo, hi=hi), [("u8_full", "u8"), ("u8_const", "u8"), ("zeros", "tiny")], "fixed range, not data dependent: y=x/255*(hi-lo)+lo; often 2*(x/255)-1")
    # ---- z-score
    for scope in ("image", "channel", "batch_channel", "batch"):
        kinds = SHORT + [("const_all", "tiny"), ("tinyscale", "med")]
        if scope == "image": kinds = FULL + [("normal", "all1")]
        stateless("zscore", scope, lambda s: dict(scope=scope, axes=list(SCOPE_AXES[scope]), eps=1e-8, ddof=0), kinds, "y=(x-mean)/(std+eps): POPULATION std, eps added to std OUTSIDE the root")
    for i, kind in enumerate(("u8", "normal", "offset1e4")):
        C = S["u8"][1]; fit = [("fit", gen(kind, (1, C, h, ww), rng)) for h, ww in S["fit"]]
        w.case(f"zscore_dataset__{kind}", "zscore_dataset", kind, dict(eps=1e-8, ddof=0), fit + [("apply", gen(kind, S["u8"], rng))],
               "statistics pooled over all pixels of all fit images (different sizes), per channel, population std; expected_* in params")
    # ---- torchvision Normalize
    IM = dict(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])
    for kind in ("u8_full", "u8_const", "zeros"):
        w.case(f"normalize__imagenet__{kind}", "normalize", kind, dict(IM, input_divisor=255), [("apply", gen(kind, S["u8"], rng))],
               "torchvision ToTensor (uint8/255) then Normalize: y=(x/255-mean)/std, no eps. f32 is the real PIL->ToTensor->Normalize pipeline")
    w.case("normalize__gray__u8", "normalize", "u8", dict(mean=[0.1307], std=[0.3081], input_divisor=255), [("apply", gen("u8", S["C1"], rng))], "MNIST constants")
    w.case("normalize__half__unit", "normalize", "unit", dict(mean=[0.5] * 3, std=[0.5] * 3, input_divisor=1), [("apply", gen("unit", S["u8"], rng))], "[0,1] -> [-1,1]")
    w.case("normalize__identity__unit", "normalize", "unit", dict(mean=[0.0] * 3, std=[1.0] * 3, input_divisor=1), [("apply", gen("unit", S["u8"], rng))], "Normalize((0.0),(1.0)), taken for min-max: the identity")
    w.case("normalize__imagenet__negative", "normalize", "negative", dict(IM, input_divisor=1), [("apply", gen("negative", S["u8"], rng))])
    # ---- BatchNorm2d
    def bn(variant, kind, shp, momentum=0.1, affine=True, track=True, eps=1e-5, modes="TTTTE", vary=True, note="", op="batch_norm"):
        N, C, H, W = shp; steps = []
        for i, m in enumerate(modes):
            s = [(N, C, H, W), (N + 1, C, H, W), (max(1, N - 1), C, H + 1, W), (N, C, H, W + 1), (N, C, H, W), (2, C, H, W)][i % 6] if vary else shp
            x = gen(kind, s, rng)
            if kind in ("normal",): x = x + i * 0.75
            steps.append(({"T": "train", "E": "eval"}[m], x))
        p = dict(eps=eps, momentum=momentum, affine=affine, track_running_stats=track)
        if affine: p.update(gb(C))
        w.case(f"{op}__{variant}__{kind}_{'x'.join(map(str, shp))}", op, kind, p, steps, note)
    fixed = dict(tiny=False)
    for kind, role in FULL:
        if role == "HW1": bn("m0.1_affine", kind, S[role], vary=False, modes="TTTE"); continue
        bn("m0.1_affine", kind, S[role], modes="TTE" if role in ("odd", "u8") else "TTTTE", note="train: biased var normalises, unbiased var goes to running_var; eval uses running stats")
    for v, mom in (("m0.01", 0.01), ("m1.0", 1.0), ("cumulative", None), ("m0.0", 0.0), ("m0.5", 0.5)):
        for kind, role in [(tiny_kind, "tiny"), ("normal", "med"), ("offset1e6", "med")][:3 if v in ("cumulative", "m0.01") else 2]:
            bn(v + "_affine", kind, S[role], momentum=mom, note="momentum None = cumulative: factor 1/num_batches_tracked, every batch weighs the same whatever its size" if mom is None else "")
    for kind, role in SHORT: bn("m0.1_noaffine", kind, S[role], affine=False, modes="TTE")
    for kind, role in SHORT: bn("eps1e-3_m0.1_noaffine", kind, S[role], affine=False, modes="TE", eps=1e-3, vary=False)
    for kind, role in [(tiny_kind, "tiny"), ("normal", "med"), ("normal", "N1")]:
        bn("notrack_affine", kind, S[role], track=False, modes="TEE", note="track_running_stats=False: eval also uses the statistics of its own batch; no buffers")
        bn("eval_first", kind, S[role], modes="ETETE", note="eval before any training uses running_mean 0, running_var 1; eval never updates")
    bn("single_value_eval_ok", "normal", S["one"], modes="E", note="one value per channel: eval is fine")
    bn("error_single_value_train", "normal", S["one"], modes="T", note="one value per channel in train mode: PyTorch raises")
    bn("error_single_value_notrack_eval", "normal", S["one"], modes="E", track=False, note="eval without buffers needs batch statistics: raises too")
    bn("error_then_state", "normal", S["HW1"], modes="TTE", vary=False, note="for comparison: N>1, H=W=1 works")
    # ---- LayerNorm
    for kind, role in FULL + [("normal", "all1")]:
        s = S[role]; n = int(np.prod(s[1:]))
        w.case(f"layer_norm__elementwise__{kind}_{role}", "layer_norm", kind, dict(normalized_shape=list(s[1:]), eps=1e-5, affine="elementwise", **gb(0, n)), [("apply", gen(kind, s, rng))], "nn.LayerNorm([C,H,W]); gamma/beta have shape C*H*W")
    stateless("layer_norm", "none", lambda s: dict(normalized_shape=list(s[1:]), eps=1e-5, affine="none"), SHORT)
    stateless("layer_norm", "per_channel", lambda s: dict(normalized_shape=list(s[1:]), eps=1e-6, affine="per_channel", **gb(s[1])), SHORT + [("normal", "N1")], "affine per channel, eps 1e-6, biased variance; equals GroupNorm(1)")
    stateless("layer_norm_channels", "affine", lambda s: dict(eps=1e-6, affine=True, **gb(s[1])), FULL, "ConvNeXt channels-first LayerNorm: per pixel over C, biased var. C=1 -> beta")
    stateless("layer_norm_channels", "noaffine", lambda s: dict(eps=1e-5, affine=False), MINI)
    # ---- InstanceNorm2d
    for kind, role in FULL:
        if role == "HW1": continue
        bn("noaffine", kind, S[role], affine=False, track=False, modes="T", op="instance_norm", vary=False, note="defaults of nn.InstanceNorm2d: affine False, track_running_stats False, eps 1e-5")
    for kind, role in SHORT: bn("affine", kind, S[role], affine=True, track=False, modes="TE", op="instance_norm", vary=False, note="train and eval are the same without tracking")
    for kind, role in [(tiny_kind, "tiny"), ("normal", "odd"), ("const_channel", "med"), ("offset1e6", "med"), ("normal", "N1")]:
        bn("track_m0.1_affine", kind, S[role], op="instance_norm", modes="TTTE" if role != "odd" else "TE", note="running stats: mean over N of the per-instance mean and UNBIASED var; num_batches_tracked stays 0")
    bn("track_m1.0", "normal", S["med"], momentum=1.0, op="instance_norm", modes="TTE")
    bn("error_track_momentum_none", "normal", S["tiny"], momentum=None, op="instance_norm", modes="T", note="momentum None is NOT cumulative for InstanceNorm: PyTorch 1.13 raises TypeError (the documentation promises a cumulative average)")
    bn("error_one_pixel_train", "normal", S["HW1"], op="instance_norm", track=False, modes="T", vary=False, note="H*W==1: raises")
    bn("one_pixel_eval_tracked_ok", "normal", S["HW1"], op="instance_norm", modes="E", vary=False)
    # ---- GroupNorm
    def gnp(G, affine):
        def f(s):
            C = s[1]; g = {"1": 1, "2": 2, "C": C}[G]
            if C % g: return None
            return dict(num_groups=g, eps=1e-5, affine=affine, **(gb(C) if affine else {}))
        return f
    GN = [("normal", "med"), ("normal", "even"), ("const_channel", "even"), ("offset1e6", "even"), ("offset_mixed", "even"), ("tinyscale", "even"), ("negative", "even"), ("normal32", "even"), ("const_all", "even"), ("zeros", "even"), ("u8", "even"), ("normal", "HW1")]
    stateless("group_norm", "g2_affine", gnp("2", True), GN)
    stateless("group_norm", "g1_affine", gnp("1", True), [(tiny_kind, "tiny")] + GN[:3] + [("normal", "N1"), ("normal", "HW1")], "num_groups 1 = LayerNorm over (C,H,W) with per-channel gamma")
    stateless("group_norm", "gC_affine", gnp("C", True), [(tiny_kind, "tiny")] + GN[:3] + [("normal", "HW1")], "num_groups C = InstanceNorm; with H=W=1 and N>1 PyTorch does NOT raise here: every group has one value, output = beta")
    stateless("group_norm", "g2_noaffine", gnp("2", False), GN[:3])
    w.case("group_norm__error_one_value", "group_norm", "normal", dict(num_groups=S["one"][1], eps=1e-5, affine=False), [("apply", gen("normal", S["one"], rng))], "N*C/G*H*W == 1: raises although GroupNorm has no train mode")
    # ---- GRN
    stateless("grn", "affine", lambda s: dict(eps=1e-6, residual=True, **gb(s[1])), FULL + [("normal", "all1")], "ConvNeXt V2: gx=L2 over H,W; nx=gx/(mean_c gx+eps); y=gamma*(x*nx)+beta+x")
    stateless("grn", "init", lambda s: dict(eps=1e-6, residual=True, gamma=[0.0] * s[1], beta=[0.0] * s[1]), [(tiny_kind, "tiny"), ("normal", "med")], "gamma=beta=0 (initial values): identity")
    stateless("grn", "noresidual", lambda s: dict(eps=1e-6, residual=False, gamma=[1.0] * s[1], beta=[0.0] * s[1]), [(tiny_kind, "tiny"), ("normal", "med"), ("zeros", "tiny")])
    # ---- LRN
    for v, p in (("torch_default5", dict(size=5, alpha=1e-4, beta=0.75, k=1.0)), ("torch_k2", dict(size=5, alpha=1e-4, beta=0.75, k=2.0)), ("torch_strong3", dict(size=3, alpha=0.5, beta=0.75, k=1.0)),
                 ("torch_even4", dict(size=4, alpha=0.5, beta=0.5, k=1.5)), ("torch_size1", dict(size=1, alpha=1.0, beta=1.0, k=1.0)), ("torch_wide9", dict(size=9, alpha=1.0, beta=0.75, k=2.0))):
        stateless("lrn", v, lambda s: dict(p, alpha_divided_by_size=True), SHORT + ([("normal", "C1"), ("normal", "HW1"), ("zeros", "tiny"), ("negative", "med")] if v in ("torch_default5", "torch_strong3") else []),
                  "PyTorch: window c-size/2 .. c+(size-1)/2 (zero padding counts in the average), y=x/(k+alpha/size*sum x^2)^beta")
    for v, p in (("alexnet", dict(size=5, alpha=1e-4, beta=0.75, k=2.0)), ("alexnet_strong3", dict(size=3, alpha=0.5, beta=0.75, k=2.0))):
        stateless("lrn", v, lambda s: dict(p, alpha_divided_by_size=False), SHORT, "AlexNet paper: alpha is NOT divided by size; = PyTorch with alpha*size")
    # ---- RMSNorm
    stateless("rms_norm", "channels", lambda s: dict(axes=[1], eps=1e-6, gamma=gb(s[1])["gamma"]), SHORT + [("zeros", "tiny"), ("tinyscale", "med")], "formula only, torch 1.13 has no nn.RMSNorm: y=x/sqrt(mean(x^2)+eps)*gamma")
    stateless("rms_norm", "chw", lambda s: dict(axes=[1, 2, 3], eps=1e-6, gamma=gb(s[1])["gamma"]), MINI)
    # ---- pitfalls: what code that is often seen gives (so that the application can show the difference)
    for op in ("pitfall_seed000_batch_norm", "pitfall_seed002_batch_norm_train", "pitfall_seed002_layer_norm"):
        stateless(op, "asprinted", lambda s: dict(eps=1e-6 if "layer" in op else 1e-5), MINI, "NOT PyTorch's layer: code that is often seen")
    names = w.index
    assert len(names) == len(set(names)), [n for n in names if names.count(n) > 1]
    with open(os.path.join(root, "index.txt"), "w") as f: f.write("\n".join(names) + "\n")
    size = sum(os.path.getsize(os.path.join(root, f)) for f in os.listdir(root))
    print(f"{root}: {len(names)} cases, {size / 1e6:.2f} MB")
    for op, d in w.worst.items(): print(f"   {op:34s} worst |torch-exact|/scale  f64 {d['f64'][0] if 'f64' in d else 0:.1e}  f32 {d['f32'][0] if 'f32' in d else 0:.1e} ({d['f32'][1] if 'f32' in d else ''})")

if __name__ == "__main__":
    bundled = os.path.join(HERE, "../../main/resources/org/normscope/verify/goldens")
    folder, seed = (sys.argv[1], int(sys.argv[2])) if len(sys.argv) == 3 else (os.path.normpath(bundled), 20250101)
    make_set(folder, seed,
             dict(tiny=(2, 3, 2, 2), odd=(3, 5, 7, 4), N1=(1, 3, 5, 3), C1=(3, 1, 4, 5), HW1=(4, 3, 1, 1), all1=(1, 1, 1, 1), one=(1, 3, 1, 1),
                  med=(2, 4, 5, 3), even=(3, 6, 3, 2), u8=(2, 3, 6, 5), fit=[(4, 5), (7, 3), (1, 1), (2, 9)]), "tiny")

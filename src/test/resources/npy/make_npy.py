#!/usr/bin/python3
"""make_npy.py - small .npy files as NumPy itself writes them, beside this script.

    /usr/bin/python3 make_npy.py

Committed files: NumPy 1.24.2; NumPy 2.4.6 writes the same bytes, but for the pickle in refused_object. Value i, in C
order, is

    f4, f8   i * 0.1 - 1.5 in float64, for f4 then rounded
    u1       i * 37 % 256
    layouts  1000 n + 100 c + 10 h + w, so that each value says where it belongs; chw and hwc are image 1
"""
import os
import numpy as np
from numpy.lib import format as npy

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def ramp(dtype, shape):
    i = np.arange(np.prod(shape, dtype=int))
    return (i * 37 % 256 if dtype[1] == "u" else i * 0.1 - 1.5).astype(dtype).reshape(shape)


# Types and orders.
for dtype in "<f4", ">f4", "<f8", ">f8", "|u1":
    name = dtype[1:] + ("_big" if dtype[0] == ">" else "")
    np.save(name + ".npy", ramp(dtype, (2, 3, 4)))
    np.save(name + "_fortran.npy", np.asfortranarray(ramp(dtype, (2, 3, 4))))

# Shapes: no axis, one, an empty one, many.
np.save("scalar.npy", ramp("<f8", ()))
np.save("vector.npy", ramp("<f4", (5,)))
np.save("empty.npy", ramp("<f4", (2, 0, 3)))
np.save("many.npy", ramp("<f4", (1,) * 30 + (2, 3)))


# A header that ends on a multiple of 64 before it is padded: NumPy adds another 64 spaces.
def unpadded(shape):
    text = "{'descr': '<f4', 'fortran_order': False, 'shape': " + repr(shape) + ", }"
    return 10 + len(text) + 21 - len(repr(shape[0])) + 1


aligned = next(s for ones in range(30) for last in ((), (10,), (100,)) if unpadded(s := (1,) * ones + last or (1,)) % 64 == 0)
np.save("aligned.npy", ramp("<f4", aligned))

# Headers of the other versions.
for major in 2, 3:
    with open(f"version{major}.npy", "wb") as file:
        npy.write_array(file, ramp("<f4", (2, 3, 4)), version=(major, 0))

# Layouts.
n, c, h, w = np.indices((2, 3, 4, 5))
nchw = (1000 * n + 100 * c + 10 * h + w).astype("<f4")
nhwc = nchw.transpose(0, 2, 3, 1)
np.save("nchw.npy", nchw)
np.save("nhwc.npy", nhwc)
np.save("nhwc_fortran.npy", np.asfortranarray(nhwc))
np.save("chw.npy", nchw[1])
np.save("hwc.npy", nhwc[1])

# What is refused.
for name, array in {
    "int64": np.arange(3),
    "uint16": np.arange(3, dtype="<u2"),
    "float16": np.zeros(3, "<f2"),
    "bool": np.zeros(3, bool),
    "complex64": np.zeros(3, "<c8"),
    "str": np.array(["one", "two"]),
    "bytes": np.array([b"one", b"two"]),
    "datetime64": np.array(["2026-01-01"], "<M8[ns]"),
    "void": np.zeros(3, "V2"),
    "object": np.array([None, 1], object),
    "structured": np.zeros(2, [("x", "<f4"), ("y'", "<f4", (2,)), ("z", [("in", "|u1")])]),
}.items():
    np.save(f"refused_{name}.npy", array)
np.savez("refused_zip.npz", x=np.zeros(3, "<f4"))

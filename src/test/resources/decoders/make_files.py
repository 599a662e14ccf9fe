#!/usr/bin/python3
"""Writes PNG files that are large enough for a native decoder, with all that might tempt it to convert colours.

    /usr/bin/python3 make_files.py

Written with Pillow 9.4; DecoderParityTest holds every decoder to the same codes.
"""
import os
import numpy as np
from PIL import Image, ImageCms, PngImagePlugin

HERE = os.path.dirname(os.path.abspath(__file__))
y, x = np.mgrid[0:64, 0:97]
noise = np.random.default_rng(4).integers(0, 12, (64, 97))
ramp = lambda a, b: ((x * a + y * b + noise) % 256).astype(np.uint8)
rgb = np.stack([ramp(2, 1), ramp(1, 3), ramp(3, 2)], -1)
rgba = np.dstack([rgb, ramp(5, 0)])
wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()


def chunks(*pairs):
    info = PngImagePlugin.PngInfo()
    for name, data in pairs:
        info.add(name, data)
    return info


def save(name, codes, mode, **options):
    Image.fromarray(codes, mode).save(os.path.join(HERE, name), optimize=True, **options)


gamma = chunks((b"gAMA", (100000).to_bytes(4, "big")))
corners = (31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
primaries = chunks((b"gAMA", (45455).to_bytes(4, "big")), (b"cHRM", b"".join(v.to_bytes(4, "big") for v in corners)))
save("png_gray.png", ramp(2, 3), "L")
save("png_gray_gamma.png", ramp(2, 3), "L", pnginfo=gamma)
save("png_rgb.png", rgb, "RGB")
save("png_rgb_gamma.png", rgb, "RGB", pnginfo=gamma)
save("png_rgb_primaries.png", rgb, "RGB", pnginfo=primaries)
save("png_rgb_srgb.png", rgb, "RGB", pnginfo=chunks((b"sRGB", b"\0")))
save("png_rgb_profile.png", rgb, "RGB", icc_profile=wide)
save("png_rgb_colour_key.png", rgb, "RGB", transparency=tuple(int(v) for v in rgb[0, 0]))
save("png_rgba.png", rgba, "RGBA")
save("png_rgba_profile.png", rgba, "RGBA", icc_profile=wide)
save("png_la.png", np.dstack([ramp(2, 3), ramp(4, 1)]), "LA")
Image.fromarray(rgb, "RGB").quantize(200).save(os.path.join(HERE, "png_palette.png"), optimize=True)
Image.fromarray(rgb, "RGB").save(os.path.join(HERE, "webp.webp"), quality=80)
Image.fromarray(rgb, "RGB").save(os.path.join(HERE, "webp_profile.webp"), quality=80, icc_profile=wide)
Image.fromarray(rgba, "RGBA").save(os.path.join(HERE, "webp_rgba_lossless.webp"), lossless=True, exact=True)

#!/usr/bin/python3
"""Writes one tiny image of every kind that is read, and expected.json with what Pillow reads from it.

    /usr/bin/python3 make_images.py

Each entry: file, kind, width, height, bits, and of the three channels R, G, B (gray repeated, alpha dropped, CMYK
converted by Pillow) sum, sum of squares, first and last pixel, and the CRC-32 of all codes (16 bit: high byte first);
`own_sum` is the sum of each of the file's own channels where these are others.
`by` says where the numbers come from: "pillow" (read back by Pillow) or "made" (the array that was written: Pillow
cuts 16-bit colour to 8 bits, and does not read some kinds). `skip` is part of the reason of a file that is refused.
"""
import io, json, os, platform, struct, zlib
import numpy as np
import PIL
from PIL import Image, ImageCms, ImageOps, features

HERE = os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(20)
entries = []
upright = []


def profile(space):
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile(space)).tobytes())
    data[24:36] = bytes(12)  # the time of its making
    return bytes(data)


def texture(h, w, channels, seed=0):
    y, x = np.mgrid[0:h, 0:w]
    r = np.random.default_rng(seed)
    planes = [127 + 90 * np.sin(x / (3 + c) + c) * np.cos(y / (4 + c)) + r.normal(0, 12, (h, w)) for c in range(channels)]
    a = np.clip(np.stack(planes, -1), 0, 255).astype(np.uint8)
    return a[..., 0] if channels == 1 else a


def write(name, data):
    with open(os.path.join(HERE, name), "wb") as f:
        f.write(data)


def expect(name, kind, codes=None, skip=None):
    """codes: what a reader must give; read by Pillow if not given."""
    if skip:
        entries.append(dict(file=name, skip=skip))
        return
    by, own = "made", {}
    if codes is None:
        by = "pillow"
        try:
            image = Image.open(os.path.join(HERE, name))
            codes = np.array(image) if image.mode == "I;16" else np.array(image.convert("RGB"))
        except Exception as e:
            raise SystemExit(f"Pillow does not read {name}: {e}")
        if image.mode in ("CMYK", "RGBA", "LA"):
            own = dict(own_sum=np.array(image).astype(np.int64).sum((0, 1)).tolist())
    if codes.ndim == 2:
        codes = np.repeat(codes[..., None], 3, 2)
    bits = 16 if codes.dtype == np.uint16 else 8
    v = codes.reshape(-1, 3).astype(np.int64)
    entries.append(dict(file=name, kind=kind, width=codes.shape[1], height=codes.shape[0], bits=bits, by=by,
                        sum=v.sum(0).tolist(), sum_squares=(v * v).sum(0).tolist(), first=v[0].tolist(), last=v[-1].tolist(),
                        crc=zlib.crc32(codes.astype(">u2" if bits == 16 else np.uint8).tobytes()), **own))


def saved(image, format, **options):
    f = io.BytesIO()
    image.save(f, format, **options)
    return f.getvalue()


def pillow(name, kind, image, format, **options):
    write(name, saved(image, format, **options))
    expect(name, kind)


# ---- JPEG ------------------------------------------------------------------------------------------------------
def mini_jpeg(w, h, sampling, restart=0, ids=(1, 2, 3), markers=b"", seed=1, sof=0xC0):
    """A baseline JPEG with any sampling factors, from random coefficients and codes of equal length."""
    r = np.random.default_rng(seed)
    seg = lambda m, d: bytes([255, m]) + struct.pack(">H", len(d) + 2) + d
    dc, ac = list(range(12)), [0x00, 0x01, 0x02, 0x03, 0x04, 0x11, 0x12]
    table = lambda c, symbols: bytes([c] + [0, 0, 0, len(symbols)] + [0] * 12 + symbols)
    n = len(sampling)
    ids = ids[:n]
    H, V = max(s[0] for s in sampling), max(s[1] for s in sampling)
    out = b"\xff\xd8" + markers + seg(0xDB, bytes([0] + [9] * 64)) + seg(0xC4, table(0, dc) + table(0x10, ac))
    out += seg(sof, struct.pack(">BHHB", 8, h, w, n) + b"".join(bytes([i, a << 4 | b, 0]) for i, (a, b) in zip(ids, sampling)))
    if restart:
        out += seg(0xDD, struct.pack(">H", restart))
    out += seg(0xDA, bytes([n]) + b"".join(bytes([i, 0]) for i in ids) + bytes([0, 63, 0]))
    bits, pred, data = "", [0] * n, b""

    def flush():
        nonlocal bits, data
        bits += "1" * (-len(bits) % 8)
        data += bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8)).replace(b"\xff", b"\xff\x00")
        bits = ""

    def value(v):
        s = abs(v).bit_length()
        return s, (format(v if v > 0 else v + (1 << s) - 1, "b").zfill(s) if s else "")

    if n == 1:
        mcus = -(-w // 8) * -(-h // 8)
    else:
        mcus = -(-w // (8 * H)) * -(-h // (8 * V))
    for m in range(mcus):
        if restart and m and m % restart == 0:
            flush()
            data += bytes([255, 0xD0 + (m // restart - 1) % 8])
            pred = [0] * n
        for c, (a, b) in enumerate(sampling):
            for _ in range(1 if n == 1 else a * b):
                level = int(r.integers(-90, 91))
                s, e = value(level - pred[c])
                pred[c] = level
                bits += format(dc.index(s), "04b") + e
                for _ in range(int(r.integers(0, 5))):
                    s, e = value(int(r.choice([-9, -5, -2, -1, 1, 2, 6, 12])))
                    bits += format(ac.index(s), "04b") + e
                bits += "0000"
    flush()
    return out + data + b"\xff\xd9"


ADOBE = lambda transform: b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00" + bytes([transform])
JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
photo = Image.fromarray(texture(33, 47, 3), "RGB")
gray = Image.fromarray(texture(33, 47, 1, 5), "L")
pillow("jpeg_gray.jpg", "gray8", gray, "JPEG", quality=90)
for i, name in enumerate(("444", "422", "420")):
    pillow(f"jpeg_{name}.jpg", "rgb8", photo, "JPEG", quality=88, subsampling=i)
    pillow(f"jpeg_{name}_progressive.jpg", "rgb8", photo, "JPEG", quality=75, subsampling=i, progressive=True)
pillow("jpeg_gray_progressive.jpg", "gray8", gray, "JPEG", quality=75, progressive=True)
pillow("jpeg_1x1.jpg", "rgb8", photo.crop((0, 0, 1, 1)), "JPEG", subsampling=2)
pillow("jpeg_3x2.jpg", "rgb8", photo.crop((0, 0, 3, 2)), "JPEG", subsampling=2)
icc = profile("LAB")
pillow("jpeg_icc.jpg", "rgb8", photo, "JPEG", icc_profile=profile("sRGB"))
pillow("jpeg_icc_broken.jpg", "rgb8", photo, "JPEG", icc_profile=b"no profile at all" * 9)
pillow("jpeg_icc_lab.jpg", "rgb8", photo, "JPEG", icc_profile=icc)
cmyk = Image.fromarray(texture(33, 47, 4, 3), "CMYK")
data = saved(cmyk, "JPEG", quality=90)
write("jpeg_cmyk.jpg", data), expect("jpeg_cmyk.jpg", "cmyk8")
at = data.index(b"Adobe") + 11
write("jpeg_ycck.jpg", data[:at] + b"\x02" + data[at + 1:]), expect("jpeg_ycck.jpg", "cmyk8")
at = data.index(b"\xff\xee")
write("jpeg_cmyk_no_adobe.jpg", data[:at] + data[at + 16:]), expect("jpeg_cmyk_no_adobe.jpg", "cmyk8")
data = saved(photo, "JPEG", quality=90, subsampling=0)
bare = b"\xff\xd8" + data[20:]
assert data[2:4] == b"\xff\xe0"
for transform in (0, 1, 2):
    write(f"jpeg_adobe_{transform}.jpg", b"\xff\xd8" + ADOBE(transform) + bare[2:]), expect(f"jpeg_adobe_{transform}.jpg", "rgb8")
write("jpeg_jfif_adobe_0.jpg", data[:20] + ADOBE(0) + data[20:]), expect("jpeg_jfif_adobe_0.jpg", "rgb8")
write("jpeg_bare.jpg", bare), expect("jpeg_bare.jpg", "rgb8")
write("jpeg_after_end.jpg", data + b"and more" * 9), expect("jpeg_after_end.jpg", "rgb8")
write("jpeg_no_end.jpg", data[:-2]), expect("jpeg_no_end.jpg", "", skip="no end mark")
at = data.index(b"\xff\xdb")
write("jpeg_extraneous.jpg", data[:at] + b"\x01\x02\x03" + data[at:])
try:
    expect("jpeg_extraneous.jpg", "rgb8")
except Exception:  # Pillow's own parser of the header is stricter than libjpeg
    expect("jpeg_extraneous.jpg", "rgb8", np.array(Image.open(io.BytesIO(data))))
write("jpeg_truncated.jpg", data[: len(data) * 2 // 3]), expect("jpeg_truncated.jpg", "", skip="ends early")
write("jpeg_truncated_header.jpg", data[:90]), expect("jpeg_truncated_header.jpg", "", skip="ends early")
data = saved(photo, "JPEG", quality=75, progressive=True)
write("jpeg_truncated_progressive.jpg", data[: len(data) * 2 // 3]), expect("jpeg_truncated_progressive.jpg", "", skip="ends early")
scans = [i for i in range(len(data) - 1) if data[i:i + 2] == b"\xff\xda"]
write("jpeg_scans_missing.jpg", data[: scans[3]] + b"\xff\xd9"), expect("jpeg_scans_missing.jpg", "", skip="last scans")
exif = Image.Exif()
for orientation in range(1, 9):
    exif[0x112] = orientation
    pillow(f"jpeg_orientation_{orientation}.jpg", "rgb8", photo.crop((0, 0, 24, 16)), "JPEG", exif=exif)
    turned = ImageOps.exif_transpose(Image.open(os.path.join(HERE, f"jpeg_orientation_{orientation}.jpg")))
    upright.append(dict(file=f"jpeg_orientation_{orientation}.jpg", width=turned.width, height=turned.height, crc=zlib.crc32(turned.tobytes())))
for name, sampling in dict(s440=[(1, 2), (1, 1), (1, 1)], s411=[(4, 1), (1, 1), (1, 1)], s410=[(4, 2), (1, 1), (1, 1)], s422=[(2, 1), (1, 1), (1, 1)],
                           s420=[(2, 2), (1, 1), (1, 1)], s444=[(1, 1)] * 3, s441=[(1, 4), (1, 1), (1, 1)], odd=[(2, 2), (2, 1), (1, 2)]).items():
    for size in ((45, 27), (16, 16)) if name in ("s440", "s420", "odd") else ((45, 27),):
        file = f"jpeg_{name}_{size[0]}.jpg"
        write(file, mini_jpeg(*size, sampling, markers=JFIF)), expect(file, "rgb8")
write("jpeg_restart.jpg", mini_jpeg(70, 45, [(2, 2), (1, 1), (1, 1)], restart=2, markers=JFIF)), expect("jpeg_restart.jpg", "rgb8")
write("jpeg_gray_2x2.jpg", mini_jpeg(45, 27, [(2, 2)], markers=JFIF)), expect("jpeg_gray_2x2.jpg", "gray8")
write("jpeg_ids_rgb.jpg", mini_jpeg(45, 27, [(1, 1)] * 3, ids=b"RGB")), expect("jpeg_ids_rgb.jpg", "rgb8")
write("jpeg_ids_odd.jpg", mini_jpeg(45, 27, [(1, 1)] * 3, ids=(5, 9, 3))), expect("jpeg_ids_odd.jpg", "rgb8")
write("jpeg_two_channels.jpg", mini_jpeg(45, 27, [(1, 1)] * 2)), expect("jpeg_two_channels.jpg", "", skip="2 channels")
write("jpeg_arithmetic.jpg", mini_jpeg(45, 27, [(1, 1)], sof=0xC9)), expect("jpeg_arithmetic.jpg", "", skip="arithmetic")

def lossless_jpeg(a, precision):
    """Gray, each sample predicted from its left neighbour (SOF3, predictor 1)."""
    h, w = a.shape
    seg = lambda m, d: bytes([255, m]) + struct.pack(">H", len(d) + 2) + d
    text = ""
    for y in range(h):
        for x in range(w):
            p = int(a[y, x - 1]) if x else int(a[y - 1, 0]) if y else 1 << precision - 1
            d = (int(a[y, x]) - p + 32768) % 65536 - 32768
            s = abs(d).bit_length()
            text += format(s, "05b") + (format(d if d > 0 else d + (1 << s) - 1, "b").zfill(s) if 0 < s < 16 else "")
    text += "1" * (-len(text) % 8)
    data = bytes(int(text[i:i + 8], 2) for i in range(0, len(text), 8)).replace(b"\xff", b"\xff\x00")
    table = bytes([0] + [0, 0, 0, 0, 17] + [0] * 11 + list(range(17)))
    return (b"\xff\xd8" + seg(0xC3, struct.pack(">BHHB", precision, h, w, 1) + b"\x01\x11\x00") + seg(0xC4, table)
            + seg(0xDA, b"\x01\x01\x00\x01\x00\x00") + data + b"\xff\xd9")


for precision in (8, 12, 16):
    a = rng.integers(0, 1 << precision, (9, 13)).astype(np.uint8 if precision == 8 else np.uint16)
    write(f"jpeg_lossless_{precision}.jpg", lossless_jpeg(a, precision)), expect(f"jpeg_lossless_{precision}.jpg", "gray8" if precision == 8 else "gray16", a)

# ---- PNG -------------------------------------------------------------------------------------------------------
def png(w, h, depth, kind, rows, before=b"", interlace=0, passes=None):
    chunk = lambda t, d: struct.pack(">I", len(d)) + t + d + struct.pack(">I", zlib.crc32(t + d))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", w, h, depth, kind, 0, 0, interlace)) + b"".join(chunk(t, d) for t, d in before or []) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def adam7(a, pack):
    rows = b""
    for x, y, dx, dy in ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)):
        for row in a[y::dy, x::dx]:
            if len(row):
                rows += b"\0" + pack(row)
    return rows


def bits(depth):
    def pack(row):
        text = "".join(format(int(v), f"0{depth}b") for v in row)
        text += "0" * (-len(text) % 8)
        return bytes(int(text[i:i + 8], 2) for i in range(0, len(text), 8))
    return pack


for depth in (1, 2, 4):
    a = rng.integers(0, 1 << depth, (13, 21))
    rows = b"".join(b"\0" + bits(depth)(r) for r in a)
    codes = (a * (255 // ((1 << depth) - 1))).astype(np.uint8)
    write(f"png_gray{depth}.png", png(21, 13, depth, 0, rows)), expect(f"png_gray{depth}.png", "gray1" if depth == 1 else "gray8")
    assert (np.array(Image.open(os.path.join(HERE, f"png_gray{depth}.png")).convert("L")) == codes).all()
    write(f"png_gray{depth}_interlaced.png", png(21, 13, depth, 0, adam7(a, bits(depth)), interlace=1)), expect(f"png_gray{depth}_interlaced.png", "gray1" if depth == 1 else "gray8")
    plte = rng.integers(0, 256, 3 << depth, dtype=np.uint8).tobytes()
    write(f"png_pal{depth}.png", png(21, 13, depth, 3, rows, [(b"PLTE", plte), (b"tRNS", b"\x80")])), expect(f"png_pal{depth}.png", "pal8")
a = rng.integers(0, 256, (11, 17), dtype=np.uint8)
plte = rng.integers(0, 256, 100 * 3, dtype=np.uint8).tobytes()
write("png_pal_short.png", png(17, 11, 8, 3, b"".join(b"\0" + r.tobytes() for r in a), [(b"PLTE", plte)])), expect("png_pal_short.png", "pal8")
for channels, kind, name in ((1, 0, "gray"), (3, 2, "rgb"), (2, 4, "la"), (4, 6, "rgba")):
    for size in (8, 16):
        a = rng.integers(0, 1 << size, (19, 23, channels)).astype(">u1" if size == 8 else ">u2")
        visible = a[..., 0] if channels < 3 else a[..., :3]
        for interlace in (0, 1):
            rows = adam7(a, lambda r: r.tobytes()) if interlace else b"".join(b"\0" + r.tobytes() for r in a)
            file = f"png_{name}{size}{'_interlaced' if interlace else ''}.png"
            extra = [(b"gAMA", struct.pack(">I", 100000)), (b"tRNS", struct.pack(">H", int(a[0, 0, 0])) * (channels if channels == 3 else 1))] if channels in (1, 3) else []
            write(file, png(23, 19, size, kind, rows, extra, interlace)), expect(file, f"{name}{size}", visible.astype(np.uint8 if size == 8 else np.uint16))
pillow("png_filters.png", "rgb8", Image.fromarray(texture(40, 50, 3, 9)), "PNG", optimize=True)
pillow("png_apng.png", "rgb8", photo, "PNG", save_all=True, append_images=[photo.rotate(180)])
data = saved(photo, "PNG")
write("png_truncated.png", data[: len(data) // 2]), expect("png_truncated.png", "", skip="ends early")
write("png_flipped.png", data[:1000] + bytes([data[1000] ^ 255]) + data[1001:]), expect("png_flipped.png", "", skip="damaged PNG")
write("png_bomb.png", png(60000, 60000, 8, 2, b"\0" * 99)), expect("png_bomb.png", "", skip="60000x60000 is 3,600 megapixels; the limit is 512")
write("png_bomb_small.png", png(20000, 20000, 8, 2, b"\0" * 99)), expect("png_bomb_small.png", "", skip="ends early")

# ---- GIF -------------------------------------------------------------------------------------------------------
pal = photo.quantize(32)
pillow("gif.gif", "pal8", pal, "GIF", interlace=0)
pillow("gif_interlaced.gif", "pal8", pal, "GIF", interlace=1)
pillow("gif_gray.gif", "gray8", gray, "GIF")
pillow("gif_frames.gif", "pal8", pal, "GIF", save_all=True, append_images=[pal.rotate(180)])
data = saved(pal, "GIF", interlace=0)
write("gif_canvas.gif", data[:6] + struct.pack("<HH", 70, 60) + data[10:]), expect("gif_canvas.gif", "pal8")
data = saved(pal, "GIF", interlace=0, transparency=5)
write("gif_canvas_transparent.gif", data[:6] + struct.pack("<HH", 70, 60) + data[10:]), expect("gif_canvas_transparent.gif", "pal8")
write("gif_truncated.gif", data[: len(data) // 2]), expect("gif_truncated.gif", "", skip="GIF")

# ---- BMP -------------------------------------------------------------------------------------------------------
def bmp(w, h, bpp, rows, compression=0, masks=(), palette=b"", header=40, colors=0):
    tail = b"".join(struct.pack("<I", m) for m in masks)
    if header == 40:
        head = struct.pack("<IiiHHIIiiII", 40, w, h, 1, bpp, compression, len(rows), 2835, 2835, colors, 0) + tail
    elif header == 12:
        head = struct.pack("<IHHHH", 12, w, h, 1, bpp)
    else:
        head = struct.pack("<IiiHHIIiiII", header, w, h, 1, bpp, compression, len(rows), 2835, 2835, colors, 0) + tail
        head += b"\0" * (header - len(head))
    offset = 14 + len(head) + len(palette)
    return b"BM" + struct.pack("<IHHI", offset + len(rows), 0, 0, offset) + head + palette + rows


def padded(a, flip=True):
    rows = [r.tobytes() for r in a]
    rows = [r + b"\0" * (-len(r) % 4) for r in rows]
    return b"".join(rows[::-1] if flip else rows)


a16 = rng.integers(0, 65536, (9, 13)).astype("<u2")
write("bmp_555.bmp", bmp(13, 9, 16, padded(a16))), expect("bmp_555.bmp", "rgb8")
write("bmp_555_masks.bmp", bmp(13, 9, 16, padded(a16), 3, (0x7C00, 0x3E0, 0x1F))), expect("bmp_555_masks.bmp", "rgb8")
write("bmp_565.bmp", bmp(13, 9, 16, padded(a16), 3, (0xF800, 0x7E0, 0x1F))), expect("bmp_565.bmp", "rgb8")
pillow("bmp_24.bmp", "rgb8", photo, "BMP")
pillow("bmp_gray.bmp", "gray8", gray, "BMP")
pillow("bmp_1.bmp", "gray1", gray.convert("1"), "BMP")
pillow("bmp_pal.bmp", "pal8", pal, "BMP")
a32 = rng.integers(0, 256, (9, 13, 4), dtype=np.uint8)
write("bmp_32.bmp", bmp(13, 9, 32, padded(a32))), expect("bmp_32.bmp", "rgb8")
write("bmp_32_top_down.bmp", bmp(13, -9, 32, padded(a32, False))), expect("bmp_32_top_down.bmp", "rgb8")
write("bmp_32_alpha.bmp", bmp(13, 9, 32, padded(a32), 3, (0xFF0000, 0xFF00, 0xFF, 0xFF000000), header=108)), expect("bmp_32_alpha.bmp", "rgba8")
p4 = rng.integers(0, 256, 16 * 4, dtype=np.uint8).tobytes()
a4 = rng.integers(0, 16, (9, 13))
write("bmp_pal4.bmp", bmp(13, 9, 4, padded(np.array([np.frombuffer(bits(4)(r), np.uint8) for r in a4])), palette=p4, colors=16)), expect("bmp_pal4.bmp", "pal8")
p8 = rng.integers(0, 256, 256 * 4, dtype=np.uint8).tobytes()
rle = b"".join(b"\x05" + bytes([i]) + b"\x00\x03" + bytes([i + 1, i + 2, i + 3]) + b"\0" + b"\x05\x63" + b"\0\0" for i in range(9)) + b"\0\1"
write("bmp_rle8.bmp", bmp(13, 9, 8, rle, 1, palette=p8, colors=256)), expect("bmp_rle8.bmp", "pal8")
rle = b"".join(b"\x06" + bytes([i << 4 | 7]) + b"\x07" + bytes([0x3A + i]) + b"\0\0" for i in range(9)) + b"\0\1"
write("bmp_rle4.bmp", bmp(13, 9, 4, rle, 2, palette=p4, colors=16)), expect("bmp_rle4.bmp", "pal8")
a24 = rng.integers(0, 256, (9, 13, 3), dtype=np.uint8)
write("bmp_os2.bmp", bmp(13, 9, 24, padded(a24), header=12)), expect("bmp_os2.bmp", "rgb8")
write("bmp_truncated.bmp", saved(photo, "BMP")[:2000]), expect("bmp_truncated.bmp", "", skip="BMP")

# ---- TIFF ------------------------------------------------------------------------------------------------------
def tiff(pages, order="<"):
    """pages: (tags, strips) with strips the values of StripOffsets (273) or TileOffsets (324)."""
    out = bytearray((b"II*\0" if order == "<" else b"MM\0*") + b"\0" * 4)
    link = 4
    for tags, parts, tiled in pages:
        offsets = []
        for part in parts:
            out += b"\0" * (len(out) % 2)
            offsets.append(len(out))
            out += part
        tags = dict(tags)
        tags[324 if tiled else 273] = ("L", offsets)
        tags[325 if tiled else 279] = ("L", [len(p) for p in parts])
        packed = []
        for tag, (kind, values) in sorted(tags.items()):
            data = struct.pack(order + kind * len(values), *values)
            if len(data) > 4:
                out += b"\0" * (len(out) % 2)
                field = struct.pack(order + "L", len(out))
                out += data
            else:
                field = data + b"\0" * (4 - len(data))
            packed.append(struct.pack(order + "HHL", tag, {"H": 3, "L": 4}[kind], len(values)) + field)
        out += b"\0" * (len(out) % 2)
        out[link:link + 4] = struct.pack(order + "L", len(out))
        out += struct.pack(order + "H", len(packed)) + b"".join(packed)
        link = len(out)
        out += b"\0\0\0\0"
    return bytes(out)


def tags(a, photometric, bits=8, planar=1, rows=None, **more):
    h, w = a.shape[:2]
    n = 1 if a.ndim == 2 else a.shape[2]
    t = {256: ("L", [w]), 257: ("L", [h]), 258: ("H", [bits] * n), 259: ("H", [1]), 262: ("H", [photometric]), 277: ("H", [n]), 278: ("L", [rows or h]), 284: ("H", [planar])}
    t.update({int(k[1:]): v for k, v in more.items()})
    return t


u8 = lambda *s: rng.integers(0, 256, s, dtype=np.uint8)
u16 = lambda *s: rng.integers(0, 65536, s).astype(np.uint16)


def made(name, kind, data, codes=None, skip=None):
    write(name, data), expect(name, kind, codes, skip)


g = u8(9, 13); made("tiff_gray.tif", "gray8", tiff([(tags(g, 1), [g.tobytes()], 0)]))
made("tiff_white_is_zero.tif", "gray8", tiff([(tags(g, 0), [g.tobytes()], 0)]))
made("tiff_gray_two_pages.tif", "gray8", tiff([(tags(g, 1), [g.tobytes()], 0), (tags(g, 1), [g[::-1].tobytes()], 0)]))
g = u16(9, 13); made("tiff_white_is_zero16.tif", "gray16", tiff([(tags(g, 0, 16), [g.tobytes()], 0)]))
for order, name in (("<", "le"), (">", "be")):
    g = u16(9, 13); made(f"tiff_gray16_{name}.tif", "gray16", tiff([(tags(g, 1, 16), [g.astype(order + "u2").tobytes()], 0)], order), g)
    c = u16(9, 13, 3); made(f"tiff_rgb16_{name}.tif", "rgb16", tiff([(tags(c, 2, 16), [c.astype(order + "u2").tobytes()], 0)], order), c)
c = u16(9, 13, 3); made("tiff_rgb16_planar.tif", "rgb16", tiff([(tags(c, 2, 16, 2), [c[..., i].tobytes() for i in range(3)], 0)]), c)
c = u8(9, 13, 3); made("tiff_rgb_planar.tif", "rgb8", tiff([(tags(c, 2, 8, 2), [c[..., i].tobytes() for i in range(3)], 0)]), c)
c = u8(9, 13, 3); made("tiff_rgb_strips.tif", "rgb8", tiff([(tags(c, 2, rows=4), [c[i:i + 4].tobytes() for i in range(0, 9, 4)], 0)]))
c = u8(32, 48, 3); made("tiff_rgb_tiled.tif", "rgb8", tiff([({**tags(c, 2), 322: ("L", [16]), 323: ("L", [16])}, [c[y:y + 16, x:x + 16].tobytes() for y in (0, 16) for x in (0, 16, 32)], 1)]))
c = u8(9, 13, 4); made("tiff_rgba.tif", "rgba8", tiff([(tags(c, 2, t338=("H", [2])), [c.tobytes()], 0)]))
made("tiff_rgbx.tif", "rgb8", tiff([(tags(c, 2, t338=("H", [0])), [c.tobytes()], 0)]))
c[..., :3] = np.minimum(c[..., :3], c[..., 3:]); made("tiff_rgba_premultiplied.tif", "rgba8", tiff([(tags(c, 2, t338=("H", [1])), [c.tobytes()], 0)]))
c = u16(9, 13, 4); made("tiff_rgba16.tif", "rgba16", tiff([(tags(c, 2, 16, t338=("H", [2])), [c.tobytes()], 0)]), c[..., :3])
c = u8(9, 13, 2); made("tiff_la.tif", "la8", tiff([(tags(c, 1, t338=("H", [2])), [c.tobytes()], 0)]))
c = u8(9, 13, 4); made("tiff_cmyk.tif", "cmyk8", tiff([(tags(c, 5), [c.tobytes()], 0)]))
c = u16(9, 13, 4)
white = 65535 - c[..., 3:].astype(np.int64); t = c[..., :3].astype(np.int64) * white + 32768
made("tiff_cmyk16.tif", "cmyk16", tiff([(tags(c, 5, 16), [c.tobytes()], 0)]), np.maximum(0, white - ((t >> 16) + t >> 16)).astype(np.uint16))
g = rng.integers(0, 4096, (9, 13)).astype(np.uint16); made("tiff_gray12_in_16.tif", "gray16", tiff([(tags(g, 1, 16), [g.tobytes()], 0)]), g)
made("tiff_gray12.tif", "gray16", tiff([(tags(g, 1, 12), [b"".join(bits(12)(r) for r in g)], 0)]), g)
for depth in (1, 2, 4):
    a = rng.integers(0, 1 << depth, (9, 13)); rows = [b"".join(bits(depth)(r) for r in a)]
    made(f"tiff_gray{depth}.tif", "gray1" if depth == 1 else "gray8", tiff([(tags(a, 1, depth), rows, 0)]))
    made(f"tiff_gray{depth}_white_is_zero.tif", "gray1" if depth == 1 else "gray8", tiff([(tags(a, 0, depth), rows, 0)]))
    if depth > 1:
        made(f"tiff_pal{depth}.tif", "pal8", tiff([(tags(a, 3, depth, t320=("H", u16(3 << depth).tolist())), rows, 0)]))
a = u8(9, 13); made("tiff_pal8.tif", "pal8", tiff([(tags(a, 3, t320=("H", (u8(768).astype(int) * 257).tolist())), [a.tobytes()], 0)]))
f = rng.random((9, 13)).astype("<f4"); made("tiff_float.tif", "", tiff([(tags(f, 1, 32, t339=("H", [3])), [f.tobytes()], 0)]), skip="32-bit float")
f = rng.integers(0, 9999, (9, 13)).astype("<u4"); made("tiff_int32.tif", "", tiff([(tags(f, 1, 32), [f.tobytes()], 0)]), skip="32-bit")
f = rng.integers(-99, 99, (9, 13)).astype("<i2"); made("tiff_signed16.tif", "", tiff([(tags(f, 1, 16, t339=("H", [2])), [f.tobytes()], 0)]), skip="signed")
c = u8(9, 13, 3); made("tiff_lab.tif", "", tiff([(tags(c, 8), [c.tobytes()], 0)]), skip="Lab")
for compression in ("tiff_lzw", "packbits", "tiff_adobe_deflate"):
    pillow(f"tiff_rgb_{compression}.tif", "rgb8", photo, "TIFF", compression=compression)
pillow("tiff_rgb_lzw_predictor.tif", "rgb8", photo, "TIFF", compression="tiff_lzw", tiffinfo={317: 2})
pillow("tiff_jpeg_gray.tif", "gray8", gray, "TIFF", compression="jpeg")
pillow("tiff_jpeg_rgb.tif", "rgb8", photo, "TIFF", compression="jpeg")
pillow("tiff_jpeg_ycc.tif", "rgb8", photo.convert("YCbCr"), "TIFF", compression="jpeg")
pillow("tiff_group4.tif", "gray1", gray.convert("1"), "TIFF", compression="group4")
pillow("tiff_group3.tif", "gray1", gray.convert("1"), "TIFF", compression="group3")
pillow("tiff_icc.tif", "rgb8", photo, "TIFF", icc_profile=profile("XYZ"))
made("tiff_truncated.tif", "", tiff([(tags(c, 2), [c.tobytes()], 0)])[:100], skip="TIFF")
made("tiff_truncated_data.tif", "", saved(photo, "TIFF")[:3000], skip="TIFF")

# ---- WebP ------------------------------------------------------------------------------------------------------
pillow("webp_lossy.webp", "rgb8", photo, "WEBP", quality=80)
pillow("webp_lossy_coarse.webp", "rgb8", Image.fromarray(texture(70, 90, 3, 4), "RGB"), "WEBP", quality=15, method=6)
pillow("webp_lossy_odd.webp", "rgb8", photo.crop((0, 0, 17, 9)), "WEBP", quality=60)
pillow("webp_lossy_1x1.webp", "rgb8", photo.crop((0, 0, 1, 1)), "WEBP", quality=60)
pillow("webp_lossy_exif.webp", "rgb8", photo.crop((0, 0, 20, 30)), "WEBP", quality=90, exif=exif)
pillow("webp_lossy_animated.webp", "rgb8", photo, "WEBP", save_all=True, append_images=[photo.rotate(180)], quality=70)
pillow("webp_lossless.webp", "rgb8", photo, "WEBP", lossless=True)
rgba = Image.fromarray(texture(33, 47, 4, 8), "RGBA")
pillow("webp_lossless_alpha.webp", "rgba8", rgba, "WEBP", lossless=True, exact=True)
pillow("webp_lossy_alpha.webp", "rgba8", rgba, "WEBP", quality=80, exact=True)
made("webp_lossy_truncated.webp", "", saved(photo, "WEBP", quality=80)[:600], skip="ends early")
pillow("webp_lossless_palette.webp", "rgb8", pal.convert("RGB"), "WEBP", lossless=True)
pillow("webp_animated.webp", "rgba8", photo, "WEBP", save_all=True, append_images=[photo.rotate(180)], lossless=True)
made("webp_truncated.webp", "", saved(photo, "WEBP", lossless=True)[:600], skip="W")

# ---- the others ------------------------------------------------------------------------------------------------
def netpbm(name, kind, header, body, codes=None):
    made(name, kind, header + body, codes)


g, c = u8(9, 13), u8(9, 13, 3)
netpbm("pnm_p5.pgm", "gray8", b"P5\n13 9\n255\n", g.tobytes())
netpbm("pnm_p6.ppm", "rgb8", b"P6 # a comment\n13 9\n255\n", c.tobytes())
netpbm("pnm_p5_100.pgm", "gray8", b"P5\n13 9\n100\n", (g % 101).astype(np.uint8).tobytes())
netpbm("pnm_p6_31.ppm", "rgb8", b"P6\n13 9\n31\n", (c % 32).astype(np.uint8).tobytes())
netpbm("pnm_p2.pgm", "gray8", b"P2\n13 9\n255\n", " ".join(map(str, g.ravel())).encode())
netpbm("pnm_p2_15.pgm", "gray8", b"P2\n13 9\n15\n", " ".join(map(str, g.ravel() % 16)).encode())
netpbm("pnm_p3.ppm", "rgb8", b"P3\n13 9\n255\n", " ".join(map(str, c.ravel())).encode())
b = rng.integers(0, 2, (9, 13))
netpbm("pnm_p4.pbm", "gray1", b"P4\n13 9\n", b"".join(bits(1)(r) for r in b))
netpbm("pnm_p1.pbm", "gray1", b"P1\n13 9\n", "\n".join("".join(map(str, r)) for r in b).encode())
g, c = u16(9, 13), u16(9, 13, 3)
netpbm("pnm_p5_16.pgm", "gray16", b"P5\n13 9\n65535\n", g.astype(">u2").tobytes(), g)
netpbm("pnm_p6_16.ppm", "rgb16", b"P6\n13 9\n65535\n", c.astype(">u2").tobytes(), c)
half = np.array([[min(65535, round(int(v) / 1023 * 65535)) for v in r] for r in g % 1024], np.uint16)
netpbm("pnm_p5_1023.pgm", "gray16", b"P5\n13 9\n1023\n", (g % 1024).astype(">u2").tobytes(), half)
made("pnm_truncated.ppm", "", b"P6\n13 9\n255\n" + b"\0" * 100, skip="PNM")
for name, kind, im in (("rgb", "rgb8", photo), ("gray", "gray8", gray), ("rgba", "rgba8", rgba), ("pal", "pal8", pal)):
    pillow(f"tga_{name}.tga", kind, im, "TGA")
    pillow(f"tga_{name}_rle.tga", kind, im, "TGA", compression="tga_rle")
made("tga_16.tga", "rgb8", struct.pack("<BBBHHBHHHHBB", 0, 0, 2, 0, 0, 0, 0, 0, 13, 9, 16, 0x20) + a16.tobytes())
made("tga_truncated.tga", "", saved(photo, "TGA")[:2000], skip="TGA")
pillow("pcx_rgb.pcx", "rgb8", photo, "PCX")
pillow("pcx_gray.pcx", "gray8", gray, "PCX")
pillow("pcx_pal.pcx", "pal8", pal, "PCX")
pillow("pcx_1.pcx", "gray1", gray.convert("1"), "PCX")
pillow("sgi_gray.sgi", "gray8", gray, "SGI")
pillow("sgi_rgb.sgi", "rgb8", photo, "SGI")
pillow("sgi_rgba.sgi", "rgba8", rgba, "SGI")
made("sgi_16.sgi", "rgb16", struct.pack(">HBBHHHH", 474, 0, 2, 3, 13, 9, 3) + b"\0" * 500 + c[::-1].transpose(2, 0, 1).astype(">u2").tobytes(), c)
small, large = (saved(Image.fromarray(np.kron(texture(8, 8, 4), np.ones((n, n, 1), np.uint8)), "RGBA"), "PNG") for n in (4, 16))
parts = b"icp5" + struct.pack(">I", len(small) + 8) + small + b"ic07" + struct.pack(">I", len(large) + 8) + large
made("icns.icns", "rgba8", b"icns" + struct.pack(">I", len(parts) + 8) + parts)


# ---- PSD -------------------------------------------------------------------------------------------------------
def psd(a, mode, depth=8, palette=b"", rle=False):
    planes = a[None] if a.ndim == 2 else a.transpose(2, 0, 1)
    n, h, w = planes.shape
    head = b"8BPS" + struct.pack(">H6xHIIHH", 1, n, h, w, depth, mode) + struct.pack(">I", len(palette)) + palette + b"\0" * 8
    if depth == 1:
        rows = [bits(1)(r) for p in planes for r in p]
    else:
        rows = [r.astype(">u1" if depth == 8 else ">u2").tobytes() for p in planes for r in p]
    if rle:
        rows = [b"".join(bytes([len(r[i:i + 99]) - 1]) + r[i:i + 99] for i in range(0, len(r), 99)) for r in rows]
        return head + b"\0\1" + b"".join(struct.pack(">H", len(r)) for r in rows) + b"".join(rows)
    return head + b"\0\0" + b"".join(rows)


for rle in (False, True):
    end = "_rle.psd" if rle else ".psd"
    made("psd_gray" + end, "gray8", psd(texture(9, 13, 1), 1, rle=rle))
    made("psd_rgb" + end, "rgb8", psd(texture(9, 13, 3), 3, rle=rle))
    made("psd_rgba" + end, "rgba8", psd(texture(9, 13, 4), 3, rle=rle), texture(9, 13, 3))
    made("psd_cmyk" + end, "cmyk8", psd(texture(9, 13, 4), 4, rle=rle))
    made("psd_pal" + end, "pal8", psd(texture(9, 13, 1), 2, palette=u8(768).tobytes(), rle=rle))
    c = u16(9, 13, 3); made("psd_rgb16" + end, "rgb16", psd(c, 3, 16, rle=rle), c)
made("psd_duotone.psd", "gray8", psd(texture(9, 13, 1), 8))
g = u16(9, 13); made("psd_gray16.psd", "gray16", psd(g, 1, 16), g)
made("psd_bitmap.psd", "gray1", psd(rng.integers(0, 2, (9, 13)), 0, 1))
made("psd_lab.psd", "", psd(texture(9, 13, 3), 9), skip="Lab")
made("psd_truncated.psd", "", psd(texture(9, 13, 3), 3)[:200], skip="PSD")


# ---- no images -------------------------------------------------------------------------------------------------
made("empty.jpg", "", b"", skip="empty file, 0 bytes")
made("text.png", "", b"no image here", skip="not an image: plain text, 13 bytes")
made("unknown.gif", "", bytes(range(200)), skip="begins with 00 01 02 03")
made("heic.heic", "", b"\0\0\0\x18ftypheic" + b"\0" * 90, skip="HEIC is not read here")

made_by = dict(python=platform.python_version(), pillow=PIL.__version__, numpy=np.__version__, libjpeg_turbo=features.version("libjpeg_turbo"),
               webp=features.version("webp"), libtiff=features.version("libtiff"), zlib=features.version("zlib"))
with open(os.path.join(HERE, "expected.json"), "w") as f:
    f.write(json.dumps(dict(made_by=made_by), indent=1)[:-2] + ',\n "images": [\n  ' + ",\n  ".join(json.dumps(e) for e in entries) + "\n ],\n \"upright\": [\n  " + ",\n  ".join(map(json.dumps, upright)) + "\n ]\n}\n")
print(len(entries), "images,", sum(os.path.getsize(os.path.join(HERE, e["file"])) for e in entries), "bytes")

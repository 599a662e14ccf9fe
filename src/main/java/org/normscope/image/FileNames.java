package org.normscope.image;

import java.util.Locale;
import java.util.Set;

/// What a file's name alone tells.
final class FileNames {
  /// Taken for images by their names, whether read here or only known; what cannot be read then is
  /// skipped with a reason, not ignored.
  private static final Set<String> IMAGES =
      words(
          """
          jpg jpeg jpe jfif jif png apng gif bmp dib tif tiff btf tf8 webp psd psb pbm pgm
          ppm pnm pam pfm tga icb vda vst targa pcx pcc sgi rgb rgba bw icns iff lbm ilbm
          ham ham8 wbmp wbm heic heif avif jxl jp2 j2k jpf jpx jls exr hdr dds ico cur dng
          nef cr2 cr3 arw orf rw2 raf pef srw
          """);

  /// Never images, so not worth opening for a look at their first bytes.
  private static final Set<String> NO_IMAGES =
      words(
          """
          json jsonl xml txt csv tsv md rst py ipynb yaml yml toml ini cfg html htm css js
          svg pdf doc docx xls xlsx zip gz tgz tar bz2 xz 7z rar npy npz mat h5 hdf5 pkl
          pickle pt pth onnx safetensors tfrecord parquet lmdb db sqlite sh bat log java
          class jar mp4 avi mov mkv webm wav mp3 flac ogg aae xmp nii dcm labels names
          """);

  private static final Set<String> RAW =
      words(
          """
          dng nef cr2 cr3 arw orf rw2 raf pef srw
          """);

  private FileNames() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /// In lower case, without the dot; empty if there is none (or the dot leads).
  ///
  /// @param name of a file, with or without its folders before it, parted by `/`
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    boolean has = dot > name.lastIndexOf('/') + 1;
    return has ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  static boolean isImage(String extension) {
    return IMAGES.contains(extension);
  }

  /// Whether the first bytes must tell.
  static boolean isUnknown(String extension) {
    return !IMAGES.contains(extension) && !NO_IMAGES.contains(extension);
  }

  /// A camera's raw file is a TIFF whose first page is a thumbnail: reading it would be a guess.
  static boolean isCameraRaw(String extension) {
    return RAW.contains(extension);
  }

  static boolean isHidden(String fileName) {
    return fileName.startsWith(".")
        || fileName.equalsIgnoreCase("Thumbs.db")
        || fileName.equalsIgnoreCase("desktop.ini")
        || fileName.equals("__MACOSX");
  }

  /// `train`, `val` or `test` if a folder of this name holds a split, else empty.
  static String split(String folder) {
    return switch (folder.toLowerCase(Locale.ROOT)) {
      case "train" -> "train";
      case "val", "valid", "validation" -> "val";
      case "test" -> "test";
      default -> "";
    };
  }
}

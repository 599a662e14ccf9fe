package org.normscope.export.format;

import java.util.Arrays;
import java.util.Locale;

/// Every file and snippet that statistics can be written as. One line each: the command line, the
/// window, the documentation and the tests over all formats come from it.
public enum ExportFormat {
  TORCHVISION_V2(
      "torchvision v2", "transforms.v2.Normalize", Shelf.TRAINING, "py", new TorchvisionV2()),
  TORCHVISION_V1(
      "torchvision v1", "transforms.Normalize", Shelf.TRAINING, "py", new TorchvisionV1()),
  ALBUMENTATIONS("Albumentations", "A.Normalize", Shelf.TRAINING, "py", new Albumentations()),
  FASTAI("fastai", "Normalize.from_stats", Shelf.TRAINING, "py", new Fastai()),
  TIMM("timm", "pretrained_cfg, --mean and --std", Shelf.TRAINING, "py", new Timm()),
  KERAS(
      "Keras Normalization",
      "keras.layers.Normalization",
      Shelf.TRAINING,
      "py",
      new KerasNormalization(),
      ValueScale.CODES,
      Trait.VARIANCE),
  TENSORFLOW(
      "TensorFlow", "tf.data's map", Shelf.TRAINING, "py", new TensorFlow(), ValueScale.CODES),
  MONAI("MONAI", "NormalizeIntensity", Shelf.TRAINING, "py", new Monai(), ValueScale.CODES),
  BATCH_NORM(
      "BatchNorm state",
      "nn.BatchNorm2d.load_state_dict",
      Shelf.TRAINING,
      "py",
      new BatchNormState(),
      ValueScale.UNIT,
      Trait.VARIANCE),
  HUGGING_FACE(
      "Hugging Face",
      "image processors, as preprocessor_config.json",
      Shelf.CONFIG,
      "json",
      new HuggingFace()),
  DETECTRON2(
      "Detectron2",
      "MODEL.PIXEL_MEAN and PIXEL_STD",
      Shelf.CONFIG,
      "yaml",
      new Detectron2(),
      ValueScale.CODES,
      Trait.BGR),
  MMENGINE("MMEngine", "data_preprocessor", Shelf.CONFIG, "py", new MmEngine(), ValueScale.CODES),
  MMCV("MMCV 1.x", "img_norm_cfg", Shelf.CONFIG, "py", new Mmcv(), ValueScale.CODES),
  NNUNET(
      "nnU-Net fingerprint",
      "nnU-Net v2, as dataset_fingerprint.json",
      Shelf.CONFIG,
      "json",
      new NnUnet(),
      ValueScale.CODES),
  OPENVINO(
      "OpenVINO", "model conversion", Shelf.DEPLOYMENT, "sh", new OpenVino(), ValueScale.CODES),
  OPENCV(
      "OpenCV dnn",
      "Image2BlobParams (4.8)",
      Shelf.DEPLOYMENT,
      "py",
      new OpenCvDnn(),
      ValueScale.CODES),
  DALI("DALI", "crop_mirror_normalize", Shelf.DEPLOYMENT, "py", new Dali(), ValueScale.CODES),
  TFLITE(
      "TFLite metadata",
      "NormalizationOptions",
      Shelf.DEPLOYMENT,
      "json",
      new TfLiteMetadata(),
      ValueScale.CODES),
  COREML(
      "Core ML",
      "coremltools' ImageType",
      Shelf.DEPLOYMENT,
      "py",
      new CoreMl(),
      ValueScale.CODES,
      Trait.LOSSY),
  JSON("NormScope JSON", "NormScope and any JSON reader", Shelf.FILES, "json", new NormScopeJson()),
  CSV("CSV", "spreadsheets and pandas", Shelf.FILES, "csv", new CsvTable()),
  YAML("YAML", "any YAML reader", Shelf.FILES, "yaml", new Yaml()),
  NPZ("NumPy .npz", "numpy.load", Shelf.FILES, "npz", new Npz(StatsArrays::stats)),
  BATCH_NORM_NPZ(
      "BatchNorm .npz",
      "numpy.load, for running_mean and running_var",
      Shelf.FILES,
      "npz",
      new Npz(StatsArrays::batchNorm),
      ValueScale.UNIT,
      Trait.VARIANCE),
  MARKDOWN("Markdown table", "a README or an issue", Shelf.FILES, "md", new MarkdownTable()),
  LATEX("LaTeX table", "a paper", Shelf.FILES, "tex", new LatexTable());

  /// Where a format stands in the list.
  public enum Shelf {
    /// Transforms and layers.
    TRAINING("Python training"),
    /// Files that frameworks read.
    CONFIG("Configs"),
    /// What runs a trained model.
    DEPLOYMENT("Deployment"),
    /// For all the rest.
    FILES("Files and tables");

    private final String title;

    Shelf(String title) {
      this.title = title;
    }

    /// For people.
    public String title() {
      return title;
    }
  }

  /// What is easily got wrong about a format.
  public enum Trait {
    /// Nothing.
    PLAIN,
    /// It holds the variance, not the std.
    VARIANCE,
    /// Blue comes first unless said otherwise.
    BGR,
    /// It has one scale for all channels.
    LOSSY
  }

  private final String title;
  private final String reader;
  private final Shelf shelf;
  private final String extension;
  private final Target target;
  private final ValueScale scale;
  private final Trait trait;

  ExportFormat(String title, String reader, Shelf shelf, String extension, Target target) {
    this(title, reader, shelf, extension, target, ValueScale.UNIT);
  }

  ExportFormat(
      String title, String reader, Shelf shelf, String extension, Target target, ValueScale scale) {
    this(title, reader, shelf, extension, target, scale, Trait.PLAIN);
  }

  ExportFormat(
      String title,
      String reader,
      Shelf shelf,
      String extension,
      Target target,
      ValueScale scale,
      Trait trait) {
    this.title = title;
    this.reader = reader;
    this.shelf = shelf;
    this.extension = extension;
    this.target = target;
    this.scale = scale;
    this.trait = trait;
  }

  /// What the command line calls it.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// Who reads it.
  public String reader() {
    return reader;
  }

  /// Where it stands in the list.
  public Shelf shelf() {
    return shelf;
  }

  /// What the names of its files end with.
  public String extension() {
    return extension;
  }

  /// What its reader takes a pixel value to be.
  public ValueScale scale() {
    return scale;
  }

  /// What is easily got wrong.
  public Trait trait() {
    return trait;
  }

  /// In which order its reader expects red, green and blue.
  public ChannelOrder order() {
    return trait == Trait.BGR ? ChannelOrder.BGR : ChannelOrder.RGB;
  }

  /// The thing to know about it, in a word: `variance`, `BGR`, `lossy`, or its scale.
  public String badge() {
    return switch (trait) {
      case PLAIN -> scale.title();
      case VARIANCE -> "variance";
      case BGR -> "BGR";
      case LOSSY -> "lossy";
    };
  }

  /// True when it is no text.
  public boolean binary() {
    return target instanceof BinaryTarget;
  }

  /// The file.
  ///
  /// @throws IllegalArgumentException when these statistics cannot be written so; the message is a
  ///   sentence for people
  public byte[] bytes(ExportedStats stats, ExportOptions options) {
    return target.bytes(new Sheet(stats, this, options));
  }

  /// The file's text; for a binary file a description of it.
  ///
  /// @throws IllegalArgumentException as [#bytes] does
  public String preview(ExportedStats stats, ExportOptions options) {
    return target.preview(new Sheet(stats, this, options));
  }

  /// A name for the file, such as `torchvision_v2_photos.py`; what its reader looks for where that
  /// is fixed.
  public String fileName(Provenance from) {
    return switch (this) {
      case HUGGING_FACE -> "preprocessor_config.json";
      case NNUNET -> "dataset_fingerprint.json";
      default -> id() + "_" + plain(from.name()) + "." + extension;
    };
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    plain = plain.length() > 40 ? plain.substring(0, 40) : plain;
    return plain.replaceAll("^_+|_+$", "").isEmpty() ? "dataset" : plain;
  }

  /// The format of an id.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static ExportFormat of(String id) {
    String wanted = id.toLowerCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(format -> format.id().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no format \"" + id + "\": normscope formats lists them"));
  }
}

package org.normscope.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.dataset.BatchSampler;
import org.normscope.export.NormalizeFile;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.PixelPolicy;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope normalize`: statistics and histograms before and after a method.
@Command(
    name = "normalize",
    description = "Statistics and histograms before and after a normalization method.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NormalizeCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;
  @Mixin private FolderOptions folders;

  @Option(
      names = "--method",
      paramLabel = "ID",
      required = true,
      description = "Such as min_max, batch_norm or lrn; 'normscope methods' lists all.")
  private String methodId;

  @Option(
      names = "--set",
      paramLabel = "K=V",
      description =
          "A parameter, such as eps=1e-5, over=image, or one value a channel: mean=0.5,0.4,0.3.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "One batch: the first N of a shuffle of the sorted paths. Default: all images.")
  private Integer batchSize;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of the shuffle. Default: 0.")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to write (normscope-normalize/1); - is stdout, the default.")
  private String json;

  @Override
  public Integer call() throws InterruptedException {
    Setup setup = setup();
    if (batchSize != null && batchSize < 1) {
      throw CommandFailure.usage("--batch must be at least 1");
    }
    Console console = parent.console();
    Scanned scanned = folders.read(console);
    if (scanned.index().policy() == PixelPolicy.NATIVE
        && scanned.index().kinds(scanned.part()).size() > 1) {
      throw CommandFailure.failed(
          "with --mode native the images must be of one kind, but there are "
              + scanned.index().kinds(scanned.part())
              + "; choose with --include, or use --mode rgb");
    }
    int images = scanned.index().set(scanned.part()).images();
    int[] indices = batchSize == null ? null : BatchSampler.shuffled(images, batchSize, seed);
    String text;
    try (ProgressBar bar = new ProgressBar(console)) {
      text =
          NormalizeFile.json(
              scanned.index(),
              scanned.part(),
              new NormalizeFile.Batch(indices, seed),
              setup,
              new ImageIoDecoder(),
              bar);
    } catch (IllegalArgumentException | IOException e) {
      throw CommandFailure.failed(e.getMessage());
    } catch (OutOfMemoryError _) {
      throw CommandFailure.failed(
          "there is not enough memory to look at the pixels of these images: take a smaller"
              + " --batch, or give Java more with -Xmx");
    }
    console.write(json, text);
    return folders.exitCode(scanned);
  }

  private Setup setup() {
    try {
      return Setup.of(Method.of(methodId), settings);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }
}

package org.normscope.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.normscope.cli.FolderOptions.Scanned;
import org.normscope.dataset.BatchSampler;
import org.normscope.export.NormalizeFile;
import org.normscope.image.PixelPolicy;
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

  @Mixin private MethodOptions method;

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
    Setup setup = method.setup();
    if (batchSize != null && batchSize < 1) {
      throw CommandFailure.usage("--batch must be at least 1");
    }
    Console console = parent.console();
    Scanned scanned = folders.read(parent);
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
    try (ProgressBar bar = new ProgressBar(console, "images")) {
      text =
          NormalizeFile.json(
              scanned.index(),
              scanned.part(),
              new NormalizeFile.Batch(indices, seed),
              setup,
              folders.decoder(),
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
}

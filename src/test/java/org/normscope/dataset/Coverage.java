package org.normscope.dataset;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.normscope.image.Decoders;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFolder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.Margin;
import org.normscope.stats.SampleSums;

/// How often the 95 % intervals of samples of a folder hold the truth: reads the folder once, then
/// draws the sample of many seeds from what is known. Not a test: see `-Pcoverage`.
final class Coverage {
  private Coverage() {}

  /// @param args folders
  static void main(String[] args) throws IOException, InterruptedException {
    report(Arrays.stream(args).map(Path::of).toList(), 400, 500, System.out);
  }

  private static void report(List<Path> folders, int images, int seeds, PrintStream out)
      throws IOException, InterruptedException {
    FolderListing listing = ImageFolder.list(folders, NameFilter.ALL, Progress.NONE);
    DatasetIndex all =
        new DatasetScan(
                listing,
                PixelRecipe.of(PixelPolicy.RGB),
                Decoders.AUTO.decoder(),
                Runtime.getRuntime().availableProcessors())
            .run(Progress.NONE);
    List<ChannelStats> truth = all.set(Group.ALL).stats().channels();
    int[] means = new int[truth.size()];
    int[] stds = new int[truth.size()];
    double[] widths = new double[truth.size()];
    for (int seed = 0; seed < seeds; seed++) {
      List<ScannedImage> sample = new ArrayList<>();
      int looked = draw(all, images, seed, sample);
      double unread = 1 - looked / (double) listing.files().size();
      for (int c = 0; c < truth.size(); c++) {
        SampleSums sums = new SampleSums();
        for (ScannedImage image : sample) {
          sums.add(image.plane(c));
        }
        Margin margin = Margin.of(sums, unread);
        means[c] += Math.abs(sums.mean() - truth.get(c).mean()) <= margin.mean() ? 1 : 0;
        stds[c] += Math.abs(sums.std() - truth.get(c).std()) <= margin.std() ? 1 : 0;
        widths[c] += margin.mean() / seeds;
      }
    }
    out.printf(
        "%s: %,d images, %d of them, %d seeds%n",
        listing.name(), all.images().size(), images, seeds);
    for (int c = 0; c < truth.size(); c++) {
      out.printf(
          "%-5s mean %.1f %%   std %.1f %%   half-width of the mean %.5f%n",
          truth.get(c).name(), 100.0 * means[c] / seeds, 100.0 * stds[c] / seeds, widths[c]);
    }
  }

  // As a scan does: the first readable files of the order. Returns how many were looked at.
  private static int draw(DatasetIndex all, int images, long seed, List<ScannedImage> sample) {
    Map<String, ScannedImage> byName = new TreeMap<>();
    all.images().forEach(image -> byName.put(image.file().name(), image));
    ReadingOrder order = ReadingOrder.of(all.listing().files(), seed);
    int looked = 0;
    while (looked < order.size() && sample.size() < images) {
      ScannedImage image = byName.get(all.listing().files().get(order.place(looked++)).name());
      if (image != null) {
        sample.add(image);
      }
    }
    return looked;
  }
}

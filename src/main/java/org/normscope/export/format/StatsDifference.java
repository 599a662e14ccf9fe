package org.normscope.export.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.normscope.export.Json;
import org.normscope.stats.ChannelStats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How far two sets of statistics lie apart, the channel that differs most first.
///
/// @param a one of them
/// @param b the other one
/// @param channels by [Channel#ks], the largest first
/// @param remarks what else differs: policy, scale, exactness; sentences
public record StatsDifference(
    ExportedStats a, ExportedStats b, List<Channel> channels, List<String> remarks) {

  /// One channel; differences are `a - b`.
  ///
  /// @param a statistics of the one
  /// @param b statistics of the other one
  public record Channel(ChannelStats a, ChannelStats b) {
    /// The largest distance between the two cumulative histograms, 0..1: Kolmogorov-Smirnov, on 256
    /// bins.
    public double ks() {
      long sumA = 0;
      long sumB = 0;
      double most = 0;
      for (int bin = 0; bin < a.histogram().length; bin++) {
        sumA += a.histogram()[bin];
        sumB += b.histogram()[bin];
        most = Math.max(most, Math.abs(sumA / (double) a.count() - sumB / (double) b.count()));
      }
      return most;
    }

    /// Difference of the means.
    public double meanDifference() {
      return a.mean() - b.mean();
    }

    /// Difference of the stds.
    public double stdDifference() {
      return a.std() - b.std();
    }

    /// Difference of the means in stds: the root of the mean of both variances. NaN where both are
    /// constant.
    public double meanInStds() {
      return meanDifference() / Math.sqrt((a.std() * a.std() + b.std() * b.std()) / 2);
    }
  }

  /// Compares.
  ///
  /// @throws IllegalArgumentException when their channels differ; the message is a sentence for
  ///   people
  public static StatsDifference of(ExportedStats a, ExportedStats b) {
    if (!a.channels().equals(b.channels())) {
      throw new IllegalArgumentException(
          "their channels differ: " + a.channels() + " and " + b.channels());
    }
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < a.channels().size(); c++) {
      channels.add(new Channel(a.stats().channels().get(c), b.stats().channels().get(c)));
    }
    channels.sort(Comparator.comparingDouble(Channel::ks).reversed());
    return new StatsDifference(a, b, List.copyOf(channels), remarks(a.from(), b.from()));
  }

  private static List<String> remarks(Provenance a, Provenance b) {
    List<String> remarks = new ArrayList<>();
    differ(remarks, "mode", a.mode(), b.mode());
    differ(remarks, "reading", a.reading(), b.reading());
    differ(remarks, "weighting", a.weighting().id(), b.weighting().id());
    differ(remarks, "exact", String.valueOf(a.exact()), String.valueOf(b.exact()));
    return List.copyOf(remarks);
  }

  private static void differ(List<String> remarks, String what, String a, String b) {
    if (!a.equals(b)) {
      remarks.add(
          "They were not made alike: "
              + what
              + " is "
              + (a.isEmpty() ? "plain" : a)
              + " in A and "
              + (b.isEmpty() ? "plain" : b)
              + " in B.");
    }
  }

  /// For a terminal.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("A  ").append(Escapes.line(a.from().lines().get(1))).append('\n');
    text.append("B  ").append(Escapes.line(b.from().lines().get(1))).append('\n');
    text.append(
        String.format(
            "%-6s %10s %10s %11s %8s %10s %10s %11s %8s\n",
            "", "mean A", "mean B", "A - B", "in std", "std A", "std B", "A - B", "KS"));
    for (Channel one : channels) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-6s %10.6f %10.6f %+11.6f %+8.3f %10.6f %10.6f %+11.6f %8.4f\n",
              one.a().name(),
              one.a().mean(),
              one.b().mean(),
              one.meanDifference(),
              one.meanInStds(),
              one.a().std(),
              one.b().std(),
              one.stdDifference(),
              one.ks()));
    }
    remarks.forEach(remark -> text.append(Escapes.line(remark)).append('\n'));
    return text.toString();
  }

  /// As `"schema": "normscope-compare/1"`.
  public String json() {
    ObjectNode file = Json.object();
    file.put("schema", "normscope-compare/1");
    file.put("a", a.from().name());
    file.put("b", b.from().name());
    file.put("unit", "0..1");
    ArrayNode nodes = file.putArray("channels");
    for (Channel one : channels) {
      ObjectNode node = nodes.addObject();
      node.put("name", one.a().name());
      node.put("mean_a", one.a().mean());
      node.put("mean_b", one.b().mean());
      node.put("mean_difference", one.meanDifference());
      Json.put(node, "mean_in_stds", one.meanInStds());
      node.put("std_a", one.a().std());
      node.put("std_b", one.b().std());
      node.put("std_difference", one.stdDifference());
      node.put("ks", one.ks());
    }
    file.set("remarks", Json.texts(remarks));
    return Json.text(file);
  }
}

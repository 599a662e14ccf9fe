package org.normscope.export.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.normscope.export.audit.ConfigText.Assigned;
import org.normscope.export.audit.FoundConfig.Order;

/// Means and stds that belong to no framework.
final class Unnamed {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

  private Unnamed() {}

  /// Something called a mean, and something called a std or a variance.
  static Optional<FoundConfig> pair(ConfigText config) {
    Optional<Assigned> mean = like(config, "mean", "mu");
    Optional<Assigned> std = like(config, "std", "sigma", "stdev", "deviation", "sd");
    Optional<Assigned> variance = like(config, "var");
    if (mean.isEmpty() || (std.isEmpty() && variance.isEmpty())) {
      return Optional.empty();
    }
    Draft draft = new Draft("a mean and a std").mean(numbers(mean.get()));
    if (std.isPresent()) {
      draft.std(numbers(std.get()));
    } else {
      draft.variance(numbers(variance.orElseThrow()));
    }
    Order order =
        mean.get().key().toLowerCase(Locale.ROOT).contains("bgr") ? Order.BGR : names(config);
    return draft.order(order).found();
  }

  // Our YAML names its channels.
  private static Order names(ConfigText config) {
    return config
        .get("channels")
        .filter(Value.Seq.class::isInstance)
        .map(value ->
            TableReader.order(
                ((Value.Seq) value)
                    .items().stream()
                        .flatMap(item ->
                            item instanceof Value.Text(String text)
                                ? Stream.of(text)
                                : Stream.empty())
                        .toList()))
        .orElse(Order.UNSTATED);
  }

  private static Optional<Assigned> like(ConfigText config, String... words) {
    List<Assigned> numeric =
        config.assigned().stream().filter(one -> one.value().numbers().isPresent()).toList();
    // The plain name before one that only begins or ends so.
    for (String word : words) {
      Optional<Assigned> found =
          numeric.stream().filter(one -> one.key().equalsIgnoreCase(word)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return numeric.stream()
        .filter(one -> Stream.of(words).anyMatch(word -> contains(one.key(), word)))
        .findFirst();
  }

  // `mean_rgb`, `IMAGENET_MEAN`, `pixelMean`, `means`; no `meaning`.
  private static boolean contains(String key, String word) {
    String plain = key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^a-z]+"))
        .anyMatch(part -> part.equals(word) || part.equals(word + "s"));
  }

  private static double[] numbers(Assigned one) {
    return one.value().numbers().orElseThrow();
  }

  /// Two lists of numbers, in brackets or on a line each.
  static Optional<FoundConfig> bare(ConfigText config, String text) {
    List<double[]> lists = config.bare().stream().filter(list -> list.length <= 64).toList();
    // A number on each line.
    if (lists.size() > 2 && lists.stream().allMatch(list -> list.length == 1)) {
      lists = List.of(lists.stream().mapToDouble(list -> list[0]).toArray());
    }
    if (lists.size() == 1 && lists.getFirst().length > 2 && lists.getFirst().length % 2 == 0) {
      lists = halves(lists.getFirst());
    }
    if (lists.size() != 2) {
      lists = text.lines().map(Unnamed::onLine).filter(list -> list.length > 0).toList();
    }
    if (lists.size() == 2 && lists.get(0).length == lists.get(1).length) {
      return new Draft("two lists of numbers").mean(lists.get(0)).std(lists.get(1)).found();
    }
    return Optional.empty();
  }

  private static List<double[]> halves(double... all) {
    int half = all.length / 2;
    return List.of(Arrays.copyOfRange(all, 0, half), Arrays.copyOfRange(all, half, all.length));
  }

  // Numbers of a line that holds little else.
  private static double[] onLine(String line) {
    Matcher matcher = NUMBER.matcher(line);
    String rest = matcher.replaceAll("");
    if (rest.chars().filter(Character::isLetter).count() > 24) {
      return new double[0];
    }
    return NUMBER.matcher(line).results().mapToDouble(m -> Double.parseDouble(m.group())).toArray();
  }
}

package org.normscope.export.audit;

import java.util.Locale;
import java.util.Optional;
import org.normscope.export.audit.FoundConfig.Order;

/// Recognizes the configs of one framework.
@FunctionalInterface
interface NamedKind {
  /// The config; nothing when the text is none of its kind.
  Optional<FoundConfig> recognize(ConfigText config, String text, int largestCode);

  /// The numbers of an argument, by its name or its place (-1 for none); null where there are none.
  static double[] argument(Value.Call call, int place, String... names) {
    for (String name : names) {
      Value value = call.named().get(name);
      if (value != null && value.numbers().isPresent()) {
        return value.numbers().get();
      }
    }
    return place >= 0 && place < call.args().size()
        ? call.args().get(place).numbers().orElse(null)
        : null;
  }

  /// The numbers of a key anywhere; null where there are none.
  static double[] numbers(ConfigText config, String... keys) {
    for (String key : keys) {
      Optional<double[]> numbers = config.get(key).flatMap(Value::numbers);
      if (numbers.isPresent()) {
        return numbers.get();
      }
    }
    return null;
  }

  /// A yes or no anywhere.
  static Optional<Boolean> flag(ConfigText config, String key) {
    return config.get(key).flatMap(NamedKind::flag);
  }

  /// A yes or no of a call.
  static Optional<Boolean> flag(Value.Call call, String key) {
    return Optional.ofNullable(call.named().get(key)).flatMap(NamedKind::flag);
  }

  private static Optional<Boolean> flag(Value value) {
    return value instanceof Value.Bool(boolean yes) ? Optional.of(yes) : Optional.empty();
  }

  /// The word of a call's argument, in lower case; empty where there is none.
  static String word(Value.Call call, String key) {
    return call.named().get(key) instanceof Value.Text(String text)
        ? text.toLowerCase(Locale.ROOT)
        : "";
  }

  /// Red first when it is so.
  static Order rgbIf(boolean rgb) {
    return rgb ? Order.RGB : Order.BGR;
  }
}

package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.normscope.export.audit.Token.Kind;

/// What a text assigns and calls: Python, JSON, YAML or a command line, read with tolerance.
/// Nothing is run; arithmetic on numbers and lists is done, such as `[x / 255 for x in (125.3,
/// 123)]`.
final class ConfigText {
  private final Expressions read;
  private final List<double[]> bare = new ArrayList<>();

  /// A name with its value, anywhere in the text.
  ///
  /// @param key without what stands before its last dot
  record Assigned(String key, Value value) {}

  private ConfigText(List<Token> tokens) {
    read = new Expressions(tokens);
  }

  static ConfigText of(String text) {
    ConfigText config = new ConfigText(Tokens.of(text));
    config.readAll();
    return config;
  }

  /// Calls and braces, inner ones first.
  List<Value.Call> calls() {
    return read.calls();
  }

  /// What was assigned, in order.
  List<Assigned> assigned() {
    return read.assigned();
  }

  /// Lists of numbers that stand alone.
  List<double[]> bare() {
    return bare;
  }

  /// The first value of a key, whatever its case.
  Optional<Value> get(String key) {
    return assigned().stream()
        .filter(one -> one.key().equalsIgnoreCase(key))
        .map(Assigned::value)
        .findFirst();
  }

  /// The first call that is meant.
  Optional<Value.Call> call(Predicate<Value.Call> wanted) {
    return calls().stream().filter(wanted).findFirst();
  }

  private Token peek(int ahead) {
    return read.peek(ahead);
  }

  private void readAll() {
    while (!peek(0).is(Kind.END)) {
      int before = read.at();
      Token token = peek(0);
      if (token.is(Kind.FLAG)) {
        flag();
      } else if (token.isKey() && (peek(1).is("=") || peek(1).is(":"))) {
        read.skip(2);
        read.assign(token.text(), line());
      } else if (token.is(Kind.NUMBER)
          || token.isKey()
          || token.is("[")
          || token.is("(")
          || token.is("{")
          || token.is("-")) {
        line().numbers().ifPresent(bare::add);
      }
      if (read.at() == before) {
        read.skip(1);
      }
    }
  }

  // --mean 0.5 0.5 0.5, --mean_values=[1,2,3], --mean_values "[1,2,3]", --reverse_input_channels
  private void flag() {
    String key = peek(0).text();
    read.skip(1);
    if (peek(0).is("=")) {
      read.skip(1);
    }
    Token token = peek(0);
    if (token.is(Kind.STRING)) {
      read.skip(1);
      ConfigText inner = of(token.text());
      read.assign(
          key,
          inner.bare.isEmpty() ? new Value.Text(token.text()) : Value.of(inner.bare.getFirst()));
      return;
    }
    // An input is named before its numbers: data[1,2,3].
    if (token.is(Kind.NAME) && (peek(1).is("[") || peek(1).is("("))) {
      read.skip(1);
    }
    token = peek(0);
    boolean value = token.is(Kind.NUMBER) || token.is("[") || token.is("(") || token.is("-");
    read.assign(key, value ? line() : new Value.Bool(true));
  }

  // The rest of a statement: an expression, or several with commas or spaces between; or a list of
  // YAML, each item on a line of its own behind a dash.
  private Value line() {
    List<Value> items = new ArrayList<>();
    if (peek(0).is(Kind.LINE_END) && dashAhead()) {
      while (dashAhead()) {
        read.skipLineEnds();
        read.skip(1);
        items.add(read.expression());
      }
      return new Value.Seq(items, false);
    }
    if (peek(0).is(Kind.LINE_END)) {
      return Value.Other.UNKNOWN;
    }
    items.add(read.expression());
    while ((peek(0).is(",") && startsNumber(1)) || startsNumber(0)) {
      if (peek(0).is(",")) {
        read.skip(1);
      }
      items.add(read.expression());
    }
    return items.size() == 1 ? items.getFirst() : new Value.Seq(items, false);
  }

  private boolean startsNumber(int ahead) {
    return peek(ahead).is(Kind.NUMBER) || (peek(ahead).is("-") && peek(ahead + 1).is(Kind.NUMBER));
  }

  private boolean dashAhead() {
    int ahead = 0;
    while (peek(ahead).is(Kind.LINE_END)) {
      ahead++;
    }
    return ahead > 0 && peek(ahead).is("-") && startsNumber(ahead);
  }
}

package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.normscope.export.audit.ConfigText.Assigned;
import org.normscope.export.audit.Token.Kind;

/// Expressions of Python and JSON, read with tolerance from a place in a text. Nothing is run but
/// arithmetic, and that with bounds.
final class Expressions {
  private static final int DEEPEST = 200;
  private static final int MOST_STEPS = 2_000_000;

  private final List<Token> tokens;
  private final List<Assigned> assigned = new ArrayList<>();
  private final List<Value.Call> calls = new ArrayList<>();
  private final Map<String, Value> names = new HashMap<>();
  private int at;
  private int depth;
  private int steps;

  Expressions(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Keys with values, in order; those of calls, too.
  List<Assigned> assigned() {
    return assigned;
  }

  /// Calls and braces, inner ones first.
  List<Value.Call> calls() {
    return calls;
  }

  /// Where reading stands.
  int at() {
    return at;
  }

  /// Goes on behind some tokens.
  void skip(int count) {
    at += count;
  }

  /// A token ahead.
  Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : Token.END;
  }

  /// Remembers what a name stands for.
  void assign(String key, Value value) {
    assigned.add(new Assigned(key.substring(key.lastIndexOf('.') + 1), value));
    names.put(key, value);
  }

  /// Goes to the next line that is not empty.
  void skipLineEnds() {
    while (peek(0).is(Kind.LINE_END)) {
      at++;
    }
  }

  /// Reads one.
  Value expression() {
    enter();
    Value value = product();
    while (peek(0).is("+") || peek(0).is("-")) {
      boolean plus = peek(0).is("+");
      at++;
      Value right = product();
      value = value.with(right, plus ? (a, b) -> a + b : (a, b) -> a - b);
    }
    depth--;
    return value;
  }

  private void enter() {
    if (++depth > DEEPEST || ++steps > MOST_STEPS) {
      throw new IllegalArgumentException("it is nested too deeply to be a config");
    }
  }

  private Value product() {
    Value value = power();
    while (peek(0).is("*") || peek(0).is("/")) {
      boolean times = peek(0).is("*");
      at++;
      Value right = power();
      if (times
          && value instanceof Value.Seq(List<Value> items, boolean array)
          && !array
          && right instanceof Value.Num(double n)
          && n == Math.rint(n)
          && n >= 1
          && n <= 16) {
        value = repeated(items, (int) n);
      } else {
        value = value.with(right, times ? (a, b) -> a * b : (a, b) -> a / b);
      }
    }
    return value;
  }

  private static Value repeated(List<Value> items, int times) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.addAll(items);
    }
    return new Value.Seq(all, false);
  }

  private Value power() {
    enter();
    Value value = signed();
    depth--;
    return value;
  }

  private Value signed() {
    if (peek(0).is("-") || peek(0).is("+")) {
      boolean minus = peek(0).is("-");
      at++;
      Value value = power();
      return minus ? new Value.Num(-1).with(value, (a, b) -> a * b) : value;
    }
    Value value = postfix(primary());
    if (peek(0).is("**")) {
      at++;
      return value.with(power(), Math::pow);
    }
    return value;
  }

  private Value primary() {
    Token token = peek(0);
    return switch (token.kind()) {
      case NUMBER -> {
        at++;
        yield new Value.Num(token.number());
      }
      case STRING -> {
        at++;
        yield new Value.Text(token.text());
      }
      case NAME -> name(token.text());
      case OPERATOR -> {
        if (token.is("[") || token.is("(")) {
          yield sequence(token.is("[") ? "]" : ")");
        }
        if (token.is("{")) {
          at++;
          yield call("", "}");
        }
        yield Value.Other.UNKNOWN;
      }
      case FLAG, LINE_END, END -> Value.Other.UNKNOWN;
    };
  }

  private Value name(String name) {
    at++;
    if (peek(0).is("(")) {
      at++;
      return Functions.apply(call(name, ")"));
    }
    return switch (name) {
      case "True", "true" -> new Value.Bool(true);
      case "False", "false" -> new Value.Bool(false);
      default -> known(name);
    };
  }

  private Value known(String name) {
    Value value = names.get(name);
    if (value == null) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      value = names.get(last);
    }
    return value == null ? new Value.Text(name) : value;
  }

  private Value sequence(String end) {
    at++;
    int loop = loopAhead(end);
    if (loop >= 0) {
      return comprehension(loop, end);
    }
    List<Value> items = new ArrayList<>();
    boolean comma = false;
    while (!closes(end)) {
      int before = at;
      if (peek(0).is(",")) {
        comma = true;
        at++;
      } else {
        items.add(expression());
      }
      if (at == before) {
        at++;
      }
    }
    at++;
    boolean grouped = end.equals(")") && items.size() == 1 && !comma;
    return grouped ? items.getFirst() : new Value.Seq(items, false);
  }

  // At the end of the text everything closes.
  private boolean closes(String end) {
    skipLineEnds();
    return peek(0).is(end) || peek(0).is(Kind.END);
  }

  // Where `for` stands in this bracket, or -1.
  private int loopAhead(String end) {
    int open = 0;
    for (int ahead = 0; !peek(ahead).is(Kind.END); ahead++) {
      Token token = peek(ahead);
      if (token.is("[") || token.is("(") || token.is("{")) {
        open++;
      } else if (open > 0 && (token.is("]") || token.is(")") || token.is("}"))) {
        open--;
      } else if (token.is(end) || (token.is(",") && open == 0)) {
        return -1;
      } else if (open == 0 && token.is(Kind.NAME) && token.text().equals("for")) {
        return at + ahead;
      }
    }
    return -1;
  }

  // [x / 255 for x in (125.3, 123.0, 113.9)]
  private Value comprehension(int loop, String end) {
    int element = at;
    at = loop + 1;
    String variable = peek(0).text();
    at += 2;
    Value over = expression();
    while (!closes(end)) {
      at++;
    }
    int after = at + 1;
    List<Value> items = new ArrayList<>();
    if (over instanceof Value.Seq(List<Value> values, _)) {
      Value shadowed = names.get(variable);
      for (Value value : values) {
        names.put(variable, value);
        at = element;
        items.add(expression());
      }
      if (shadowed == null) {
        names.remove(variable);
      } else {
        names.put(variable, shadowed);
      }
    }
    at = after;
    return new Value.Seq(items, false);
  }

  private Value.Call call(String name, String end) {
    List<Value> args = new ArrayList<>();
    Map<String, Value> named = new LinkedHashMap<>();
    int loop = end.equals(")") ? loopAhead(end) : -1;
    if (loop >= 0) {
      args.add(comprehension(loop, end));
    } else {
      while (!closes(end)) {
        int before = at;
        Token token = peek(0);
        if (token.is(",")) {
          at++;
        } else if (token.isKey() && (peek(1).is("=") || peek(1).is(":"))) {
          at += 2;
          skipLineEnds();
          Value value = expression();
          named.putIfAbsent(token.text(), value);
          assigned.add(new Assigned(token.text(), value));
        } else {
          args.add(expression());
        }
        if (at == before) {
          at++;
        }
      }
      at++;
    }
    Value.Call call = new Value.Call(name, args, named);
    calls.add(call);
    return call;
  }

  // What follows a value: .view(3, 1, 1), [::-1], [:, None, None].
  private Value postfix(Value start) {
    Value value = start;
    while (true) {
      if (peek(0).is(".") && peek(1).is(Kind.NAME)) {
        String method = peek(1).text();
        at += 2;
        if (peek(0).is("(")) {
          at++;
          value = Functions.method(value, call("." + method, ")"));
        }
      } else if (peek(0).is("[")
          && (value instanceof Value.Seq || value instanceof Value.Call)
          && indexAhead()) {
        value = index(value);
      } else {
        return value;
      }
    }
  }

  // `[0]`, `[:, None]`; no second list beside the first.
  private boolean indexAhead() {
    if (peek(1).is(Kind.NUMBER) && peek(2).is("]")) {
      return peek(1).text().matches("\\d+");
    }
    for (int ahead = 1; !peek(ahead).is("]") && !peek(ahead).is(Kind.LINE_END); ahead++) {
      if (peek(ahead).is(":")) {
        return true;
      }
    }
    return false;
  }

  private Value index(Value value) {
    at++;
    int colons = 0;
    boolean minus = false;
    Value only = Value.Other.UNKNOWN;
    int words = 0;
    while (!closes("]")) {
      colons += peek(0).is(":") ? 1 : 0;
      minus |= peek(0).is("-");
      only = peek(0).is(Kind.NUMBER) ? new Value.Num(peek(0).number()) : only;
      words++;
      at++;
    }
    at++;
    if (!(value instanceof Value.Seq(List<Value> items, boolean array))) {
      return Value.Other.UNKNOWN;
    }
    if (colons == 2 && minus) {
      return new Value.Seq(items.reversed(), array);
    }
    if (words == 1 && only instanceof Value.Num(double place) && place < items.size()) {
      return items.get((int) place);
    }
    return value;
  }
}

package org.normscope.export.audit;

import java.util.List;
import java.util.Set;

/// The few functions that people wrap their numbers into.
final class Functions {
  private static final Set<String> ARRAYS =
      Set.of(
          "array",
          "asarray",
          "tensor",
          "Tensor",
          "FloatTensor",
          "as_tensor",
          "constant",
          "float32",
          "float64",
          "stack",
          "from_numpy");
  private static final Set<String> SAME =
      Set.of("list", "tuple", "float", "Scalar", "Tuple", "List", "str");
  private static final Set<String> METHODS =
      Set.of(
          "view",
          "reshape",
          "astype",
          "to",
          "cuda",
          "cpu",
          "float",
          "half",
          "unsqueeze",
          "numpy",
          "tolist",
          "copy",
          "type",
          "double",
          "expand",
          "contiguous",
          "flatten");

  private Functions() {}

  /// What a call is worth; the call itself when it is none of these.
  static Value apply(Value.Call call) {
    if (call.args().isEmpty()) {
      return call;
    }
    Value first = call.args().getFirst();
    String name = call.last();
    if (ARRAYS.contains(name)) {
      return first
          .numbers()
          .map(numbers -> first instanceof Value.Num ? first : Value.of(numbers))
          .orElse(call);
    }
    if (SAME.contains(name)) {
      return call.args().size() == 1 ? first : new Value.Seq(call.args(), true);
    }
    return switch (name) {
      case "sqrt" -> first.with(new Value.Num(0.5), Math::pow);
      case "square" -> first.with(new Value.Num(2), Math::pow);
      case "power", "pow" ->
          call.args().size() == 2 ? first.with(call.args().get(1), Math::pow) : call;
      case "divide" ->
          call.args().size() == 2 ? first.with(call.args().get(1), (a, b) -> a / b) : call;
      case "multiply" ->
          call.args().size() == 2 ? first.with(call.args().get(1), (a, b) -> a * b) : call;
      case "reversed", "flip" -> reversed(first, call);
      default -> call;
    };
  }

  private static Value reversed(Value first, Value otherwise) {
    return first instanceof Value.Seq(List<Value> items, boolean array)
        ? new Value.Seq(items.reversed(), array)
        : otherwise;
  }

  /// What a method of a value gives.
  static Value method(Value value, Value.Call call) {
    if (value.numbers().isEmpty()) {
      return call;
    }
    return switch (call.last()) {
      case "sqrt" -> value.with(new Value.Num(0.5), Math::pow);
      case "square" -> value.with(new Value.Num(2), Math::pow);
      case "pow" -> call.args().isEmpty() ? call : value.with(call.args().getFirst(), Math::pow);
      case "mul" ->
          call.args().isEmpty() ? call : value.with(call.args().getFirst(), (a, b) -> a * b);
      case "div" ->
          call.args().isEmpty() ? call : value.with(call.args().getFirst(), (a, b) -> a / b);
      case "flip" -> reversed(value, call);
      default -> METHODS.contains(call.last()) ? value : call;
    };
  }
}

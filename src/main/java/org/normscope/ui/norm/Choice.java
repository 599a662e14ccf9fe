package org.normscope.ui.norm;

import org.normscope.norm.Method;
import org.normscope.norm.Values;

/// A method as it is set up.
///
/// @param method which one
/// @param over what shares its statistic
/// @param values its parameters
public record Choice(Method method, Method.Over over, Values values) {
  /// As the window opens it.
  public static Choice opening(Method method) {
    return new Choice(method, method.overs().getFirst(), method.rule().opening());
  }

  /// With another choice of what shares a statistic.
  public Choice with(Method.Over newOver) {
    return new Choice(method, newOver, values);
  }

  /// With other parameters.
  public Choice with(Values newValues) {
    return new Choice(method, over, newValues);
  }
}

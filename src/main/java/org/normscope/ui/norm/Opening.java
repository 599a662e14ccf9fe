package org.normscope.ui.norm;

import org.normscope.norm.Convention;
import org.normscope.norm.Rule;
import org.normscope.norm.Values;

/// The values that a method has when nobody has touched it.
final class Opening {
  private Opening() {}

  /// What the window opens a rule with, or the defaults of another convention.
  ///
  /// @param channels C
  static Values of(Rule rule, Convention convention, int channels) {
    Values opening = rule.opening();
    return rule.suited(
        opening.convention() == convention ? opening : Values.defaults(rule, convention), channels);
  }
}

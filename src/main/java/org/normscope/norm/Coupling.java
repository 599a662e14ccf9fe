package org.normscope.norm;

/// What a rule takes from the groups that a group is compared with.
///
/// @param center what is subtracted
/// @param size what is divided by
public record Coupling(double center, double size) {
  /// Nothing is compared.
  public static final Coupling NONE = new Coupling(0, 1);
}

package org.normscope.norm;

/// What a method is for.
public enum Family {
  /// Scaling of the input.
  INPUT("Input scaling"),
  /// A layer of a network.
  LAYER("Layers"),
  /// A mistake that is often made, to see what it does.
  PITFALL("Pitfalls");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /// Name for people.
  public String title() {
    return title;
  }
}

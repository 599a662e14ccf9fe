package org.normscope;

/// Starts NormScope.
public final class Main {
  private Main() {}

  /// Entry point.
  public static void main(String[] args) {
    System.exit(args.length == 0 ? 0 : 2);
  }
}

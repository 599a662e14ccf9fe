package org.normscope.tensor;

/// A rectangular part of an NCHW tensor. What shares a statistic with an element is always such a
/// box.
///
/// @param n images
/// @param c channels
/// @param h rows
/// @param w columns
public record Box(Span n, Span c, Span h, Span w) {

  /// Elements of one channel that lie in one piece.
  @FunctionalInterface
  public interface Run {
    /// Visits the elements from an offset in row-major order up to, and without, an end.
    void visit(int channel, int from, int to);
  }

  /// Number of elements.
  public long count() {
    return (long) n.length() * c.length() * h.length() * w.length();
  }

  /// True when the element at this position lies in it.
  public boolean contains(int ni, int ci, int hi, int wi) {
    return n.contains(ni) && c.contains(ci) && h.contains(hi) && w.contains(wi);
  }

  /// Visits all elements, in pieces as long as they lie one after the other.
  public void runs(Shape shape, Run run) {
    boolean wholeRows = w.length() == shape.w();
    for (int ni = n.from(); ni < n.to(); ni++) {
      for (int ci = c.from(); ci < c.to(); ci++) {
        int plane = shape.offset(ni, ci, 0, 0);
        if (wholeRows) {
          run.visit(ci, plane + h.from() * shape.w(), plane + h.to() * shape.w());
          continue;
        }
        for (int hi = h.from(); hi < h.to(); hi++) {
          int row = plane + hi * shape.w();
          run.visit(ci, row + w.from(), row + w.to());
        }
      }
    }
  }
}

package org.normscope.ui.data.images;

import org.normscope.dataset.ScannedImage;

/// The rows that are shown, in their order. Equal only to itself: other rows are shown anew.
public final class ImageRows {
  private final ListedImages list;
  private final int[] order;
  private final SortKey key;

  /// @param list the images
  /// @param order rows of the list
  /// @param key what they are sorted by
  ImageRows(ListedImages list, int[] order, SortKey key) {
    this.list = list;
    this.order = order;
    this.key = key;
  }

  /// The images, shown or not.
  public ListedImages list() {
    return list;
  }

  /// What they are sorted by.
  public SortKey key() {
    return key;
  }

  /// How many are shown.
  public int size() {
    return order.length;
  }

  /// Rows of the list.
  int[] order() {
    return order;
  }

  /// The row of the list at a place.
  public int row(int place) {
    return order[place];
  }

  /// The image at a place.
  public ScannedImage image(int place) {
    return list.image(order[place]);
  }

  /// Name of the file at a place.
  public String name(int place) {
    return list.name(order[place]);
  }

  /// The place of a file, or -1 when it is not shown.
  public int placeOf(String name) {
    for (int place = 0; !name.isEmpty() && place < order.length; place++) {
      if (name(place).equals(name)) {
        return place;
      }
    }
    return -1;
  }
}

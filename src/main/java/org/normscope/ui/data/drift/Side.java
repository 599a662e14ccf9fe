package org.normscope.ui.data.drift;

import java.util.stream.IntStream;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ScannedImage;
import org.normscope.ui.common.PartChooser;

/// One of two groups that are compared.
sealed interface Side {
  /// Its name, for people.
  String title();

  /// Its images.
  ///
  /// @param index the open dataset
  /// @param other the folder beside it; null without one
  ImageSet images(DatasetIndex index, DatasetIndex other);

  /// A part of the open dataset.
  record Part(Group group) implements Side {
    @Override
    public String title() {
      return PartChooser.title(group);
    }

    @Override
    public ImageSet images(DatasetIndex index, DatasetIndex other) {
      return index.set(group);
    }
  }

  /// A part of the open dataset without a part of that.
  record Rest(Group of, Group without) implements Side {
    @Override
    public String title() {
      return "All but " + PartChooser.title(without);
    }

    @Override
    public ImageSet images(DatasetIndex index, DatasetIndex other) {
      ImageSet all = index.set(of);
      return all.pick(
          IntStream.range(0, all.images()).filter(i -> !belongs(all.image(i))).toArray());
    }

    private boolean belongs(ScannedImage image) {
      return without.contains(image);
    }
  }

  /// All of another folder.
  record Folder(String name) implements Side {
    @Override
    public String title() {
      return "Folder " + name;
    }

    @Override
    public ImageSet images(DatasetIndex index, DatasetIndex other) {
      return other == null ? index.set(Group.ALL).pick() : other.set(Group.ALL);
    }
  }
}

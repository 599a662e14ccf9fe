package org.normscope.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.normscope.dataset.DatasetIndex;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelRecipe;
import org.normscope.ui.window.Session;

/// How a folder is read beside the dataset: as it was, without its masks.
final class Beside {
  private Beside() {}

  static Session.Request request(Path folder, DatasetIndex dataset) {
    PixelRecipe as = dataset.recipe();
    return new Session.Request(
        List.of(folder.toAbsolutePath()),
        NameFilter.ALL,
        new PixelRecipe(as.policy(), as.preprocess(), as.ignored(), Optional.empty()));
  }
}

package org.normscope.ui.window;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.normscope.dataset.index.FolderIndex;
import org.normscope.dataset.index.IndexCache;
import org.normscope.image.FolderListing;

/// What is kept of folders that were read: whether, how much, and how to be rid of it.
public final class IndexModel {
  private final Optional<IndexCache> cache;
  private final Executor background;
  private final Executor window;
  private final Consumer<WindowModel.Notice> says;
  private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper();
  // Read by the thread that opens a folder.
  private volatile boolean keeps;

  IndexModel(
      Optional<IndexCache> cache,
      Executor background,
      Executor window,
      Consumer<WindowModel.Notice> says) {
    this.cache = cache;
    this.background = background;
    this.window = window;
    this.says = says;
  }

  /// Size of what is kept, when it was measured last.
  public ReadOnlyLongProperty bytes() {
    return bytes.getReadOnlyProperty();
  }

  /// Measures what is kept.
  public void measure() {
    background.execute(() -> {
      long now = cache.map(IndexCache::bytes).orElse(0L);
      window.execute(() -> bytes.set(now));
    });
  }

  /// Forgets all that was read of any folder; what is open stays.
  public void clear() {
    background.execute(() -> {
      WindowModel.Notice said = cleared();
      window.execute(() -> says.accept(said));
    });
    measure();
  }

  private WindowModel.Notice cleared() {
    try {
      if (cache.isPresent()) {
        cache.get().clear();
      }
      return new WindowModel.Notice("The index is empty: folders are read anew", false);
    } catch (IOException e) {
      return new WindowModel.Notice("The index could not be cleared: " + e.getMessage(), true);
    }
  }

  /// From the next folder on.
  void keep(boolean keep) {
    keeps = keep;
  }

  FolderIndex known(FolderListing listing, boolean filtered, String recipe) {
    return keeps && cache.isPresent()
        ? cache.get().open(listing, filtered, recipe)
        : FolderIndex.none();
  }
}

package org.normscope.ui.window;

import java.util.ArrayList;
import java.util.List;
import org.normscope.chart.Numbers;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;

/// What the top of the window says of a dataset: "90 images · 1 skipped · 6 classes · train, test".
final class DatasetFacts {
  private DatasetFacts() {}

  /// Once all is read the images are those that could be; until then, all files that look like one.
  static String words(DatasetIndex index, boolean chosenByName) {
    int images = index.complete() ? index.images().size() : index.listing().files().size();
    int classes = index.labels(Group.ALL).size();
    List<String> facts = new ArrayList<>();
    facts.add(Numbers.images(images));
    if (!index.skipped().isEmpty()) {
      facts.add(Numbers.count(index.skipped().size()) + " skipped");
    }
    if (classes > 0) {
      facts.add(Numbers.count(classes) + (classes == 1 ? " class" : " classes"));
    }
    if (!index.splits().isEmpty()) {
      facts.add(String.join(", ", index.splits()));
    }
    if (chosenByName) {
      facts.add("chosen by name");
    }
    if (!index.recipe().words().isEmpty()) {
      facts.add(index.recipe().words());
    }
    return String.join(" · ", facts);
  }
}

package org.normscope.ui.norm;

import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the heights of the histograms are, before and after: what somebody has chosen, and until
/// then what opens best. Feature maps open with logarithms: ReLU makes most of their values 0, and
/// beside that spike nothing else would be seen.
public final class Heights extends ObjectBinding<HeightScale> {
  private final ReadOnlyObjectProperty<NormPicture> picture;
  private final ObjectProperty<HeightScale> chosen = new SimpleObjectProperty<>();

  /// @param picture what is shown
  Heights(ReadOnlyObjectProperty<NormPicture> picture) {
    this.picture = picture;
    bind(picture, chosen);
  }

  /// Takes somebody's choice, which stays; null for what opens best.
  public void choose(HeightScale scale) {
    chosen.set(scale);
  }

  /// True while nobody has chosen.
  boolean automatic() {
    return chosen.get() == null;
  }

  @Override
  protected HeightScale computeValue() {
    if (!automatic()) {
      return chosen.get();
    }
    NormPicture shown = picture.get();
    return shown != null && shown.featureMaps() ? HeightScale.LOG : HeightScale.LINEAR;
  }
}

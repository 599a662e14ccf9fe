package org.normscope.ui.norm;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.normscope.dataset.Group;
import org.normscope.ui.common.Thumbs;

/// Puts the parts of the place Norm together.
public final class NormPlace {
  private final NormParts models;
  private final Supplier<List<Group>> parts;
  private final ScenarioModel scenarios;
  private NormView view;

  /// @param parts the parts of the dataset that can be chosen
  /// @param publisher usually `Platform::runLater`
  public NormPlace(
      NormModel norm,
      ImagesModel images,
      Thumbs thumbs,
      Supplier<List<Group>> parts,
      Executor publisher) {
    WorkedModel worked = new WorkedModel(norm, publisher);
    scenarios = new ScenarioModel(norm, worked, publisher);
    norm.window().others().offerTo(ScenarioModel::wants, scenarios::take);
    this.parts = parts;
    models =
        new NormParts(
            norm,
            images,
            new CompareModel(norm, thumbs, publisher),
            worked,
            new LargeModel(norm, images, worked, publisher),
            new NumbersModel(norm, publisher),
            scenarios);
  }

  /// The whole of it; made when it is first asked for. Scenarios are taken before.
  public Parent root() {
    if (view == null) {
      view = new NormView(models, parts);
    }
    return view.root();
  }

  /// Scenarios that are opened and saved.
  public ScenarioModel scenarios() {
    return scenarios;
  }
}

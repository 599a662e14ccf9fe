package org.normscope.ui.window;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.normscope.settings.AtomicFile;
import org.normscope.ui.chart.PictureRequest;
import org.normscope.ui.common.Pictures;

/// Copies and saves the pictures of charts.
final class PictureSaving {
  private final WindowModel model;
  private final Supplier<Window> owner;

  private PictureSaving(WindowModel model, Supplier<Window> owner) {
    this.model = model;
    this.owner = owner;
  }

  /// Does so for all charts in a part of the window.
  static void follow(Node part, WindowModel model, Supplier<Window> owner) {
    part.addEventHandler(PictureRequest.TYPE, new PictureSaving(model, owner)::asked);
  }

  private void asked(PictureRequest request) {
    request.consume();
    if (request.kind() == PictureRequest.Kind.COPY) {
      ClipboardContent content = new ClipboardContent();
      content.putImage(request.picture().image(1));
      Clipboard.getSystemClipboard().setContent(content);
      model.say("The picture was copied");
      return;
    }
    String extension = request.kind().extension();
    String name = model.others().title().get().replaceAll("(?i)\\.json\\b", "");
    SaveDialog.ask(
            model,
            owner.get(),
            "Save the picture",
            (name.isEmpty() ? "" : name + "-") + request.picture().name() + "." + extension,
            new ExtensionFilter(extension.toUpperCase(Locale.ROOT), "*." + extension))
        .ifPresent(target -> {
          if (request.kind() == PictureRequest.Kind.SVG) {
            String svg = request.picture().svg();
            model.write(target, () -> AtomicFile.write(target, svg));
          } else {
            Image image = request.picture().image(request.kind().times());
            model.write(target, () -> Pictures.write(target, image));
          }
        });
  }
}

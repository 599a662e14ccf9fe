package org.normscope.ui.window;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.normscope.image.PixelPolicy;
import org.normscope.norm.Family;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.norm.Source;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Theme;

/// Help: the keys, and what the numbers mean. Method entries come from the registry.
final class HelpView {
  private static final String[][] KEYS = {
    {"Ctrl+O", "open a folder (Ctrl+Shift+O: images, a stats file); or drop them on the window"},
    {"Ctrl+Shift+F", "choose which files count, by patterns on their names"},
    {"Ctrl+Shift+R", "choose how images are read: resize, crop, ignored values, masks"},
    {"Ctrl+S", "save the statistics as JSON or CSV"},
    {"F5", "read the folder again"},
    {"Esc", "back from what lies over a place; stop reading at once, what was read stays"},
    {"Ctrl+Enter", "the estimate is good enough: stop reading"},
    {"Ctrl+R", "read the rest of what was stopped"},
    {"Ctrl+1, 2, 3, 4", "Data, Norm, Train, Export"},
    {"Alt+1, 2, 3", "in Data: overview, images, drift"},
    {"Ctrl+F, Ctrl+G", "in Images: filter; table or grid. Enter shows an image by itself"},
    {"arrows, Esc", "with one image: the ones beside it; back to all"},
    {"Alt+P", "in Train: play or pause; Alt+Right, Alt+Left one step, Alt+Home and Alt+End all"},
    {
      "Alt+P", "in Norm: go through batch, layer, instance and group norm; any key or click ends it"
    },
    {"Alt+N, M, R, Z", "in Train: new seed, compare momenta, recalibrate, zoom"},
    {"Ctrl+F", "in Export: search the formats"},
    {"Ctrl+Shift+C, S, H", "in Export: copy the text; save the file; save a report (HTML)"},
    {"right click, Shift+F10", "on a chart: copy its picture, save it as PNG or SVG"},
    {"Ctrl+U", "pixel values as 0..1 or 0..255 (display only)"},
    {"Ctrl+L", "linear or log counts; feature maps open with log until you choose"},
    {"Alt+B, N, 0", "in Norm: what it is applied to; another batch; the parameters set back"},
    {"Ctrl+M", "in Norm: every method side by side; Enter chooses one, P pins it"},
    {"Ctrl+G", "in Norm: the formula with the numbers of the group that is pointed at"},
    {"Ctrl+Shift+N", "in Norm: numbers of every channel and group, and why they are not 0 and 1"},
    {"Ctrl+K", "in Norm: one x axis for before and after"},
    {"drag, Shift+arrows", "on the cube in Norm: turn it; Home or a double-click turns it back"},
    {"arrows, Enter, Esc", "on the cube: go from cell to cell, keep its group lit, let go"},
    {"click", "on a band under a picture: keep its group lit, let go; pointing tells its mean"},
    {"Enter, Space", "on an image in Norm: see it large, with a pixel probe; light its group"},
    {"arrows, Page up, down", "with an image large in Norm: move the probe (Shift: by 10), turn"},
    {"arrows, Space", "where a batch is chosen by hand: go to images, take them; Ctrl+Enter ends"},
    {"Ctrl+Shift+S, P", "in Norm: save the view as a scenario; open one"},
    {"Ctrl+Shift+D", "in Norm: how long it takes until a moved slider is seen"},
    {"Ctrl+T", "light or dark"},
    {"Ctrl +, −, 0", "larger, smaller, 100 %"},
    {"drag, wheel", "zoom a histogram; double-click shows all of it again"},
    {"arrows, +, −, 0, Esc", "on a histogram: move the crosshair, zoom, show all, let go"},
    {"arrows, Page up, down", "on a slider: a small step, a large one; Home and End are its ends"},
    {"double-click, Delete", "on a slider: back to its default"},
  };

  private static final String[][] MEANINGS = {
    {
      "mean, std",
      "Pooled over all pixels, from integer sums: exact, whatever the number of threads. The std is"
          + " the population's (divisor n); “std (n−1)” is the sample's."
    },
    {
      "±, estimate",
      "Until all is read, mean and std are those of a random sample: the first images of an order"
          + " by seed and name. In 95 of 100 samples the interval of ± this much holds the value of"
          + " all images. Its unit is the image. Heavy tails, where few images differ much from the"
          + " rest, may under-cover; so does stopping as soon as it looks good. It needs 200"
          + " images; min, max and percentiles have none."
    },
    {
      "feature maps",
      "Sixteen fixed 3×3 filters with ReLU on the middle square of each image at 128 pixels: 1–4"
          + " edges (right, upper right, up, upper left), 5–8 the same the other way round, 9–12"
          + " red against green, green against red, yellow against blue, blue against yellow, 13"
          + " brightness, 14 bright and 15 dark spots, 16 thin lines. So group norm and GRN have"
          + " channels to differ by."
    },
    {
      "outside, striped",
      "Pictures after a method show a range from black to white. What lies above it is striped"
          + " violet, what lies below it teal. Or each picture is stretched from its own smallest"
          + " to its largest value, or shown around 0: gray, below it blue, above it orange."
    },
    {
      "mean of stds",
      "The std of each image, averaged. It misses the differences between images, so it is smaller"
          + " than the pooled std. The well-known constants of some datasets are of this kind."
    },
    {
      "root mean var",
      "The root of the average variance of the images. Pooled variance = this, squared, plus the"
          + " variance of the image means."
    },
    {
      "resize, crop",
      "As torchvision's Resize and CenterCrop do it, before anything is counted. Both change the"
          + " std: take the numbers of what the network will see. Zeros around an image that is"
          + " smaller than the crop count."
    },
    {
      "left out",
      "An ignored value is left out of each channel (in NumPy, a[a != value]); ignored pixels are"
          + " those of one colour, such as padding. Codes are those of the image: 0..255, or"
          + " 0..65535 for 16 bits. Where a mask of the same name is zero, nothing counts; an image"
          + " without its mask is skipped."
    },
    {
      "within, between",
      "Spread within the images and between their means: the two short sides of a triangle whose"
          + " long side is the pooled std. Per-image figures know only the first."
    },
    {
      "finding",
      "What is unusual about an image: one colour, nearly black or white, another kind, size or"
          + " shape than most, there more than once, so large that it outweighs the others, or a"
          + " mean or std at least 3.5 robust standard deviations (by median and MAD) from the"
          + " middle one."
    },
    {
      "off by",
      "Largest difference of a channel's mean from that of all shown images, in pooled stds."
    },
    {
      "robust z",
      "How far an image's mean or std lies from the median of the images, in units of 1.4826 times"
          + " the median of such distances (MAD): a few wild images do not move it. From 3.5 on it"
          + " is named."
    },
    {
      "duplicate",
      "The same content as another image: compared by bytes and by pixels, never by counts alone."
    },
    {
      "drift",
      "Difference of two groups' means and stds in units of the pixels' std within them, and of the"
          + " standard deviation of their images' means. KS is the largest difference of their"
          + " distribution functions, 0..1."
    },
    {
      "each image the same",
      "A weighting: mean and std as if every image had as many pixels as any other. Percentiles and"
          + " histograms are of all pixels all the same."
    },
    {
      "running mean, var",
      "What batch norm keeps for evaluation: running = (1 − m) running + m batch, from 0 and 1. The"
          + " variance settles at what varies within batches, n / (n − 1) (σ² − Var(batch mean)),"
          + " not at the pooled one."
    },
    {
      "95 % band",
      "Where 95 of 100 trainings with other seeds lie. The mean has a formula for images of one"
          + " size that are drawn at random; the rest is the 2.5–97.5 % envelope of 200 trainings,"
          + " and is called simulated. Its middle still carries the start, (1 − m)^t."
    },
    {
      "settled",
      "What is left of the start, 0 or 1, is below 1 % of the true value, for mean and variance"
          + " each. The noise stays: a momentum m averages over about 1/m batches, however long it"
          + " trains."
    },
    {
      "mean |Δ|, KS",
      "How far training and evaluation mode lie apart on one batch: the mean absolute difference of"
          + " their outputs, and the largest difference of their distribution functions."
    },
    {
      "round trip",
      "The export is read back from its bytes and applied to the data: mean 0 and std 1 for every"
          + " channel, or what a format with fewer numbers leaves."
    },
    {
      "audit",
      "A config fits when every mean is within 0.01 std of the data's and every std within 1 %. If"
          + " not, what would make it fit is named: 255 times off, red and blue swapped, variance"
          + " for std, a mean of per-image stds; or whose constants they are. Nothing in it is"
          + " run."
    },
    {
      "furthest",
      "Images whose mean or std lies furthest from the other images', by their robust z."
    },
  };

  private final Supplier<Window> owner;
  private final Runnable check;
  private Stage stage;

  /// @param check shows the check against PyTorch
  HelpView(Supplier<Window> owner, Runnable check) {
    this.owner = owner;
    this.check = check;
  }

  void show() {
    if (stage == null) {
      stage = build();
      Theme.current().get().dress(stage.getScene());
      Theme.current().addListener((_, _, now) -> now.dress(stage.getScene()));
    }
    stage.show();
    stage.toFront();
  }

  private Stage build() {
    VBox page = new VBox();
    page.getStyleClass().add("help");
    Button verify =
        Nodes.button(
            "Check against PyTorch…",
            "fth-check-circle",
            "Run cases that PyTorch computed through this program and compare every number",
            check);
    verify.setId("check-against-pytorch");
    page.getChildren().add(new HBox(Nodes.label("Keys", "title"), Nodes.space(), verify));
    page.getChildren().add(table(KEYS));
    page.getChildren().add(Nodes.label("What the numbers mean", "title"));
    page.getChildren().add(table(MEANINGS));
    page.getChildren().add(wrapped("Pixel values: " + PixelPolicy.RGB.description()));
    page.getChildren().add(Nodes.label("Methods", "title"));
    for (Family family : Family.values()) {
      page.getChildren().add(Nodes.label(family.title(), "subtitle"));
      page.getChildren()
          .add(
              table(
                  Arrays.stream(Method.values())
                      .filter(method -> method.family() == family)
                      .map(method -> new String[] {method.fullName(), words(method)})
                      .toArray(String[][]::new)));
    }
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("window", "zoom-100", "edge-to-edge", "help-scroll");
    Stage window = new Stage();
    window.setTitle("NormScope help");
    window.initOwner(owner.get());
    window.setScene(new Scene(scroll, 640, 640));
    window
        .getScene()
        .setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            window.hide();
          }
        });
    return window;
  }

  private static String words(Method method) {
    Source source = method.source();
    return Stream.of(
            method.summary(),
            Setup.defaults(method).formula().text(),
            named("Paper: ", source.paper()),
            named("PyTorch: ", source.pytorch()),
            named("Keras: ", source.keras()))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String named(String what, String name) {
    return name.isEmpty() ? "" : what + name;
  }

  private static GridPane table(String[][] rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-table");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(130);
    names.setMaxWidth(130);
    names.setHalignment(HPos.LEFT);
    grid.getColumnConstraints().setAll(names, new ColumnConstraints());
    for (int i = 0; i < rows.length; i++) {
      Label name = wrapped(rows[i][0]);
      name.getStyleClass().add("strong");
      GridPane.setValignment(name, VPos.TOP);
      grid.addRow(i, name, wrapped(rows[i][1]));
    }
    return grid;
  }

  private static Label wrapped(String text) {
    Label label = Nodes.label(text);
    label.setWrapText(true);
    return label;
  }
}

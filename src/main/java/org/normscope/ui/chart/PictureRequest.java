package org.normscope.ui.chart;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// Somebody wants the picture of a chart: goes up from the chart to the window, which knows how to
/// ask for a file and to write it.
public final class PictureRequest extends Event {
  /// The only type.
  public static final EventType<PictureRequest> TYPE =
      new EventType<>(Event.ANY, "PICTURE_REQUEST");

  private static final long serialVersionUID = 1;

  private final transient Picture picture;
  private final Kind kind;

  /// As what.
  public enum Kind {
    /// To the clipboard.
    COPY("Copy the picture", ""),
    /// A PNG file, a pixel for each of the window.
    PNG("Save the picture as PNG…", "png"),
    /// A PNG file of twice as many pixels both ways, for print and fine screens.
    LARGE_PNG("Save the picture as PNG, twice the size…", "png"),
    /// An SVG file, which is sharp at any size.
    SVG("Save the picture as SVG…", "svg");

    private final String words;
    private final String extension;

    Kind(String words, String extension) {
      this.words = words;
      this.extension = extension;
    }

    /// In a menu.
    public String words() {
      return words;
    }

    /// Of the file, without its point; empty for the clipboard.
    public String extension() {
      return extension;
    }

    /// Pixels of the image per pixel of the window.
    public int times() {
      return this == LARGE_PNG ? 2 : 1;
    }
  }

  /// A wish.
  public PictureRequest(Node chart, Picture picture, Kind kind) {
    super(chart, chart, TYPE);
    this.picture = picture;
    this.kind = kind;
  }

  /// The chart as it was when somebody asked.
  public Picture picture() {
    return picture;
  }

  /// As what.
  public Kind kind() {
    return kind;
  }
}

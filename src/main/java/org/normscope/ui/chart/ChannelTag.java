package org.normscope.ui.chart;

import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;

/// The lettered tag of a channel, as it stands at the peaks, for tables.
public final class ChannelTag extends Label {
  /// A tag for a channel by its name.
  public ChannelTag(String channel) {
    super(channel);
    getStyleClass().addAll("channel-tag", styleClass(channel));
    setAccessibleText("channel " + channel);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  @Override
  public String getUserAgentStylesheet() {
    return sheet();
  }

  static String styleClass(String channel) {
    return switch (channel) {
      case "R", "G", "B" -> "channel-" + channel.toLowerCase(Locale.ROOT);
      default -> "channel-other";
    };
  }

  static String sheet() {
    return Objects.requireNonNull(
            ChannelTag.class.getResource("/assets/themes/chart.css"),
            "the stylesheet of the charts is missing from the program")
        .toExternalForm();
  }
}

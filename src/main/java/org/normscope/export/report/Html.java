package org.normscope.export.report;

import java.util.List;
import java.util.Locale;
import org.normscope.chart.Numbers;
import org.normscope.export.format.Escapes;

/// Pieces of a page. Whatever comes from outside is escaped here.
final class Html {
  private final StringBuilder text = new StringBuilder();

  /// Markup of ours, as it is.
  Html add(String markup) {
    text.append(markup);
    return this;
  }

  /// Words that may hold anything.
  Html words(String words) {
    text.append(Escapes.markup(words));
    return this;
  }

  /// Words between tags.
  ///
  /// @param tag with its attributes: `td class="name"`
  Html put(String tag, String words) {
    String name = tag.indexOf(' ') < 0 ? tag : tag.substring(0, tag.indexOf(' '));
    return add("<" + tag + ">").words(words).add("</" + name + ">");
  }

  /// The head of a table: the first column holds names, the others numbers.
  Html head(List<String> columns) {
    add("<thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      put(i == 0 ? "th scope=\"col\"" : "th scope=\"col\" class=\"n\"", columns.get(i));
    }
    return add("</tr></thead>\n");
  }

  /// A cell with a number.
  Html number(String number) {
    return put("td class=\"n\"", number);
  }

  /// A channel's name in its colour.
  Html channel(String name) {
    String style =
        switch (name) {
          case "R", "G", "B" -> name.toLowerCase(Locale.ROOT);
          default -> "gray";
        };
    return put("span class=\"tag " + style + "\"", name);
  }

  /// A value in 0..1 and, small, in 0..255.
  Html value(double value) {
    add("<td class=\"n\">").words(Double.isNaN(value) ? "–" : Numbers.fixed(value, 4));
    if (!Double.isNaN(value)) {
      put("small", Numbers.fixed(255 * value, 2));
    }
    return add("</td>");
  }

  String text() {
    return text.toString();
  }
}

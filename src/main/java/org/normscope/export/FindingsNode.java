package org.normscope.export;

import org.normscope.dataset.ImageTable;
import org.normscope.dataset.findings.Duplicates;
import org.normscope.dataset.findings.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `findings` of our files: what is unusual about images, the most severe first; and
/// `duplicates`, whether files were compared.
final class FindingsNode {
  private FindingsNode() {}

  static void put(ObjectNode file, StatsReport report) {
    ArrayNode findings = file.putArray("findings");
    ImageTable table = report.table();
    for (Finding finding : report.findings().ranked()) {
      ObjectNode node = findings.addObject();
      node.put("path", path(table, finding.image()));
      node.put("finding", finding.kind().id());
      if (finding.channel() >= 0) {
        node.put("channel", table.channel(finding.image(), finding.channel()));
      }
      Json.put(node, "value", finding.value());
      if (finding.other() >= 0) {
        node.put("same_as", path(table, finding.other()));
      }
      Json.put(node, "severity", finding.severity());
    }
    ObjectNode duplicates = file.putObject("duplicates");
    duplicates.put("compared", report.duplicates().isPresent());
    report
        .duplicates()
        .map(Duplicates::unread)
        .ifPresent(unread -> duplicates.set("unread", Json.skipped(unread)));
  }

  private static String path(ImageTable table, int image) {
    return table.images().get(image).file().name();
  }
}

package org.normscope.cli;

import java.util.concurrent.Callable;
import org.normscope.export.format.FormatDocs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope formats`: what `export` can write.
@Command(
    name = "formats",
    description = "Lists the formats of export: who reads them, in which scale and order.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class FormatsCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;

  @Option(names = "--json", description = "As JSON (normscope-formats/1).")
  private boolean json;

  @Override
  public Integer call() {
    parent.console().write("-", json ? FormatDocs.json() : FormatDocs.text());
    return 0;
  }
}

package org.normscope.cli;

import java.util.concurrent.Callable;
import org.normscope.export.MethodDocs;
import org.normscope.export.MethodsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `normscope methods`: every method with its formula, axes and settings.
@Command(
    name = "methods",
    description = "Lists every method with its formula, shared axes, parameters and paper.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MethodsCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;

  @Option(names = "--json", description = "As JSON (normscope-methods/1).")
  private boolean json;

  @Override
  public Integer call() {
    parent.console().write("-", json ? MethodsFile.json() : MethodDocs.text());
    return 0;
  }
}

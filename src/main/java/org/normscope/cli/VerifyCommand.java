package org.normscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.normscope.verify.Verifier;
import org.normscope.verify.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `normscope verify`: golden cases made with PyTorch, against our own numbers.
@Command(
    name = "verify",
    description = "Checks the numbers of this program against golden cases made with PyTorch.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private NormScopeCommand parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Golden cases (norm-golden/1). Default: those that come with the program.")
  private Path folder;

  @Override
  public Integer call() {
    Console console = parent.console();
    VerifyReport report;
    try (ProgressBar bar = new ProgressBar(console, "cases")) {
      report = folder == null ? Verifier.bundled(bar) : Verifier.folder(folder, bar);
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage());
    }
    console.write("-", report.text());
    return report.passed() ? 0 : 1;
  }
}

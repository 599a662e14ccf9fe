package org.normscope.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.normscope.job.Progress;

/// Runs golden cases, made with PyTorch, against our own numbers.
public final class Verifier {
  private final Map<String, Operation> operations = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<NotUnderstood> notUnderstood = new ArrayList<>();

  private Verifier() {}

  /// Runs the cases that come with the program.
  public static VerifyReport bundled(Progress progress) {
    return new Verifier().run(GoldenSet.bundled(), progress);
  }

  /// Runs the cases of a folder.
  ///
  /// @throws IOException when it is not a folder that can be listed, in one sentence
  public static VerifyReport folder(Path folder, Progress progress) throws IOException {
    return new Verifier().run(GoldenSet.folder(folder), progress);
  }

  private VerifyReport run(GoldenSet set, Progress progress) {
    notUnderstood.addAll(set.problems());
    progress.found(set.cases().size());
    for (GoldenSet.Entry entry : set.cases()) {
      if (progress.cancelled()) {
        return report(false);
      }
      run(entry);
      progress.done(1);
    }
    return report(true);
  }

  private VerifyReport report(boolean complete) {
    return new VerifyReport(List.copyOf(operations.values()), failures, notUnderstood, complete);
  }

  private void run(GoldenSet.Entry entry) {
    try {
      GoldenCase golden = GoldenFile.read(entry.name(), entry.read());
      CaseRun.Verdict verdict = CaseRun.of(golden);
      failures.addAll(verdict.failures());
      operations.merge(
          golden.op().id(),
          new Operation(
              golden.op().id(),
              1,
              verdict.failures().isEmpty() ? 0 : 1,
              golden.steps().size(),
              verdict.worst()),
          Operation::and);
    } catch (GoldenFormatException e) {
      notUnderstood.add(new NotUnderstood(entry.file(), e.getMessage()));
    } catch (IOException e) {
      notUnderstood.add(new NotUnderstood(entry.file(), GoldenSet.unreadable(e)));
    } catch (RuntimeException e) {
      // A case from elsewhere may find what nobody has thought of; the others still count.
      notUnderstood.add(new NotUnderstood(entry.file(), "it cannot be run: " + e));
    }
  }
}

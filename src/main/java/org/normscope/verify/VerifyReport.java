package org.normscope.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came of a set of golden cases.
///
/// @param operations sorted by name
/// @param failures everything that is off, in the order of the cases
/// @param notUnderstood files that could not be run
/// @param complete false when it was cancelled before the end
public record VerifyReport(
    List<Operation> operations,
    List<Failure> failures,
    List<NotUnderstood> notUnderstood,
    boolean complete) {
  /// Copies the lists.
  public VerifyReport {
    operations = List.copyOf(operations);
    failures = List.copyOf(failures);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /// True when all cases were run and all are as they have to be.
  public boolean passed() {
    return complete && failures.isEmpty() && notUnderstood.isEmpty();
  }

  /// How many cases were run.
  public int cases() {
    return operations.stream().mapToInt(Operation::cases).sum();
  }

  /// How many steps they have.
  public int steps() {
    return operations.stream().mapToInt(Operation::steps).sum();
  }

  /// How many cases fail.
  public int failing() {
    return operations.stream().mapToInt(Operation::failing).sum();
  }

  /// The result in one line: `331 cases, 512 steps: all pass`.
  public String summary() {
    String counts =
        String.format(
            Locale.ROOT,
            "%,d %s, %,d %s",
            cases(),
            cases() == 1 ? "case" : "cases",
            steps(),
            steps() == 1 ? "step" : "steps");
    if (passed()) {
      return counts + ": all pass";
    }
    List<String> troubles = new ArrayList<>();
    if (failing() > 0) {
      troubles.add(String.format(Locale.ROOT, "%,d failed", failing()));
    }
    if (!notUnderstood.isEmpty()) {
      troubles.add(String.format(Locale.ROOT, "%,d not understood", notUnderstood.size()));
    }
    if (!complete) {
      troubles.add("stopped before the end");
    }
    return counts + ": " + String.join(", ", troubles);
  }

  /// The whole report: a table of operations, what is wrong, the summary. Fit for a terminal.
  public List<String> lines() {
    int width = operations.stream().mapToInt(each -> each.id().length()).max().orElse(0);
    width = Math.max(width, "operation".length());
    List<String> lines = new ArrayList<>();
    lines.add(row(width, "operation", "cases", "steps", "worst error / tolerance"));
    for (Operation operation : operations) {
      lines.add(
          row(
              width,
              operation.id(),
              String.valueOf(operation.cases()),
              String.valueOf(operation.steps()),
              Report.small(operation.worst())));
    }
    failures.forEach(failure -> lines.add(Report.line("FAIL " + failure.text())));
    notUnderstood.forEach(file -> lines.add(Report.line("NOT UNDERSTOOD " + file.text())));
    lines.add(summary());
    return lines;
  }

  /// [#lines()], each with its end.
  public String text() {
    return String.join("\n", lines()) + "\n";
  }

  private static String row(int width, String id, String cases, String steps, String worst) {
    return String.format(Locale.ROOT, "%-" + width + "s  %5s  %5s  %s", id, cases, steps, worst);
  }
}

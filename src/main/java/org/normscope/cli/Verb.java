package org.normscope.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The commands, in the order of the help. Their names are known here without reading the options
/// of every one, which takes longer than most of them run.
enum Verb {
  STATS(StatsCommand.class),
  EXPORT(ExportCommand.class),
  FORMATS(FormatsCommand.class),
  AUDIT(AuditCommand.class),
  COMPARE(CompareCommand.class),
  REPORT(ReportCommand.class),
  NORMALIZE(NormalizeCommand.class),
  SIMULATE(SimulateCommand.class),
  APPLY(ApplyCommand.class),
  METHODS(MethodsCommand.class),
  VERIFY(VerifyCommand.class),
  INDEX(IndexCommand.class);

  private final Class<?> command;

  Verb(Class<?> command) {
    this.command = command;
  }

  /// The class that picocli reads the options of.
  Class<?> command() {
    return command;
  }

  /// The word on the command line.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The command that a word names, if it names one.
  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }
}

package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Command;

class VerbTest {
  @ParameterizedTest
  @EnumSource(Verb.class)
  void theWordIsTheOneThatTheCommandCallsItself(Verb verb) {
    assertEquals(verb.command().getAnnotation(Command.class).name(), verb.word());
  }
}

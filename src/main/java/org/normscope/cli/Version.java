package org.normscope.cli;

import org.normscope.export.format.Provenance;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"NormScope " + Provenance.programVersion()};
  }
}

package org.normscope.ui.common;

/// Tells what a person does to controls from what a view does to them: while a view brings its
/// controls to what the model says, their listeners hear of it and must not answer.
public final class Showing {
  private boolean now;

  /// Brings controls up to date; [#unless] does nothing meanwhile.
  public void during(Runnable update) {
    boolean before = now;
    now = true;
    try {
      update.run();
    } finally {
      now = before;
    }
  }

  /// Does something, unless controls are being brought up to date.
  public void unless(Runnable action) {
    if (!now) {
      action.run();
    }
  }
}

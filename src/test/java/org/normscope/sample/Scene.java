package org.normscope.sample;

/// A subject of the sample set; each implementation paints the pictures of one class.
public interface Scene {

  /// Paints a fresh variation of the subject; every choice comes from the dice.
  void paint(Canvas canvas, Dice dice);

  /// The mean colour of the class, which the exposure of each picture leans towards.
  ///
  /// The four classes lie well apart in red, green and blue, so that a batch sorted by class
  /// visibly misleads batch normalization.
  Rgb mood();
}

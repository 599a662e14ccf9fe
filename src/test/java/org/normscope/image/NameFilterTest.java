package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFilterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "*.png a/b/1.png true",
        "*.png a/1.png/x.jpg true",
        "masks a/masks/1.png true",
        "masks a/masks2/1.png false",
        "a/*.png a/1.png true",
        "a/*.png a/b/1.png false",
        "a/**.png a/b/1.png true",
        "**/1.png 1.png true",
        "**/1.png a/b/1.png true",
        "a/**/1.png a/1.png true",
        "a/**/1.png ab/1.png false",
        "?.png 12.png false",
        "[0-9].png 7.png true",
        "[!0-9].png 7.png false",
        "[!0-9].png x.png true",
        "*.{jpg,png} 7.png true",
        "*.{jpg,png} 7.gif false",
        "a,b.png a,b.png true",
        "(1)+.png (1)+.png true",
        "\\*.png x.png false",
        "\\*.png *.png true",
        "über*.png überall.png true",
      })
  void matches(String pattern, String name, boolean expected) {
    assertEquals(expected, new NameFilter(List.of(pattern), List.of()).accepts(name));
    assertEquals(!expected, new NameFilter(List.of(), List.of(pattern)).accepts(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "{a", "{a{b}}", "a\\", "", "[z-a]"})
  void malformedPatternsAreSaidInASentence(String pattern) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new NameFilter(List.of(pattern), List.of()));
    assertTrue(e.getMessage().endsWith("."), e.getMessage());
  }
}

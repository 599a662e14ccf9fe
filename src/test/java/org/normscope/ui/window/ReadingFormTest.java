package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.normscope.image.Ignored;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;

/// What is written in the dialog is what is read, and comes back when it is opened again.
final class ReadingFormTest {
  @Test
  void emptyFieldsAskForNothing() {
    ReadingForm empty = new ReadingForm("", " ", "", "", " ");
    assertEquals(PixelRecipe.of(PixelPolicy.GRAY), empty.recipe(PixelPolicy.GRAY));
  }

  @Test
  void everyFieldIsTakenAndComesBack() {
    Path masks = Path.of("masks").toAbsolutePath();
    PixelRecipe recipe =
        new ReadingForm(" 256", "224", "0", "255, 0,255", "masks").recipe(PixelPolicy.RGB);
    assertEquals(
        new PixelRecipe(
            PixelPolicy.RGB,
            new Preprocess(256, 224),
            new Ignored(OptionalInt.of(0), List.of(255, 0, 255)),
            Optional.of(masks)),
        recipe);
    assertEquals(
        "resized to 256, centre 224, without value 0, without pixels 255,0,255, masked",
        recipe.words());
    assertEquals(recipe, ReadingForm.of(recipe).recipe(PixelPolicy.RGB));
  }

  @Test
  void whatCannotBeMeantIsSaid() {
    assertSays("The resize must be a number", new ReadingForm("big", "", "", "", ""));
    assertSays("The crop must be a number", new ReadingForm("", "0", "", "", ""));
    assertSays("The crop must be 1 to 65,535", new ReadingForm("", "99999", "", "", ""));
    assertSays("An ignored code must be", new ReadingForm("", "", "-1", "", ""));
    assertSays("The masks must be a folder", new ReadingForm("", "", "", "", "\0"));
  }

  private static void assertSays(String words, ReadingForm form) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> form.recipe(PixelPolicy.RGB))
            .getMessage();
    assertEquals(words, said.substring(0, Math.min(words.length(), said.length())));
  }
}

package org.normscope.norm;

import java.util.List;
import java.util.stream.Collectors;

/// A choice between named ways to run a method, as data.
///
/// @param id name in files and on the command line: `mode`
/// @param name one word for people
/// @param description what it decides, one sentence
/// @param choices what there is to choose from, the default first
public record Option(String id, String name, String description, List<Item> choices) {
  /// Copies the list.
  public Option {
    choices = List.copyOf(choices);
  }

  /// One of the choices.
  ///
  /// @param id name in files and on the command line
  /// @param name for people
  public record Item(String id, String name) {}

  /// The choice of an id.
  ///
  /// @throws IllegalArgumentException when there is none
  public Item item(String itemId) {
    return choices.stream()
        .filter(item -> item.id().equals(itemId))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                id
                    + " must be one of "
                    + choices.stream().map(Item::id).collect(Collectors.joining(", "))
                    + ", not "
                    + itemId));
  }

  /// Yes or no.
  static Option yesNo(String id, String name, String description, boolean byDefault) {
    Item yes = new Item("true", "yes");
    Item no = new Item("false", "no");
    return new Option(id, name, description, byDefault ? List.of(yes, no) : List.of(no, yes));
  }
}

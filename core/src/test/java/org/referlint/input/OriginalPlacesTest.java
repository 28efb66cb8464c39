package org.referlint.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginalPlacesTest {
  @Test
  void placeHoldsUntilTheNextBegins() {
    OriginalPlaces.Builder builder = new OriginalPlaces.Builder();
    builder.from(5, new OriginalPlace.Page(1));
    builder.from(9, new OriginalPlace.Page(2));
    builder.from(9, new OriginalPlace.Page(3));
    OriginalPlaces places = builder.build();
    assertEquals(Optional.empty(), places.at(4));
    assertEquals(Optional.of(new OriginalPlace.Page(1)), places.at(5));
    assertEquals(Optional.of(new OriginalPlace.Page(1)), places.at(8));
    assertEquals(Optional.of(new OriginalPlace.Page(3)), places.at(9));
    assertEquals(Optional.of(new OriginalPlace.Page(3)), places.at(900));
    assertEquals(Optional.empty(), OriginalPlaces.NONE.at(0));
  }

  @Test
  void placesComeInTheOrderOfTheText() {
    OriginalPlaces.Builder builder = new OriginalPlaces.Builder();
    builder.from(5, new OriginalPlace.Run(1, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.from(4, new OriginalPlace.Page(1)));
  }
}

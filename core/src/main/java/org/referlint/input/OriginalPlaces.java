package org.referlint.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.referlint.text.Ascending;

/**
 * Where the characters of an extracted text stood in the file it was taken from. Offsets are UTF-16 units of the extracted
 * text. Immutable.
 */
public final class OriginalPlaces {
  /** For a text that was not extracted from anything. */
  public static final OriginalPlaces NONE = new OriginalPlaces(new int[0], List.of());

  private final int[] starts;
  private final List<OriginalPlace> places;

  private OriginalPlaces(int[] starts, List<OriginalPlace> places) {
    this.starts = starts;
    this.places = places;
  }

  /** The place of an offset; empty where the file has no places or none is known so early in it. */
  public Optional<OriginalPlace> at(int offset) {
    int index = Ascending.lastUpTo(starts, offset);
    return index < 0 ? Optional.empty() : Optional.of(places.get(index));
  }

  /** Gathers places in the order of the text. Not for several threads. */
  public static final class Builder {
    private final List<Integer> starts = new ArrayList<>();
    private final List<OriginalPlace> places = new ArrayList<>();

    /** From this offset on the text stands at this place; offsets ascend, of equal ones the last counts. */
    public void from(int offset, OriginalPlace place) {
      int last = starts.size() - 1;
      if (last >= 0 && starts.get(last) > offset) {
        throw new IllegalArgumentException("place at " + offset + " after " + starts.get(last));
      }
      if (last >= 0 && starts.get(last) == offset) {
        places.set(last, place);
      } else if (last < 0 || !places.get(last).equals(place)) {
        starts.add(offset);
        places.add(place);
      }
    }

    /** The places so far. */
    public OriginalPlaces build() {
      return new OriginalPlaces(
          starts.stream().mapToInt(Integer::intValue).toArray(), List.copyOf(places));
    }
  }
}

package org.referlint.archive;

import java.util.Optional;
import java.util.function.Supplier;
import org.referlint.input.FormatReader;
import org.referlint.input.UnreadableException;

/** Loads the reader of formats when the first file turns up that needs it. Safe for all threads. */
final class Formats {
  private final Supplier<Optional<FormatReader>> supplier;
  private boolean asked;
  private Optional<FormatReader> reader = Optional.empty();

  Formats(Supplier<Optional<FormatReader>> supplier) {
    this.supplier = supplier;
  }

  /** The reader, if there is one. */
  synchronized Optional<FormatReader> find() {
    if (!asked) {
      reader = supplier.get();
      asked = true;
    }
    return reader;
  }

  /** The reader. */
  FormatReader reader() throws UnreadableException {
    return find()
        .orElseThrow(
            () -> new UnreadableException(
                "this kind of file needs the module 'formats', which is not installed beside the program"));
  }
}

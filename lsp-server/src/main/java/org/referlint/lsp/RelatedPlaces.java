package org.referlint.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.referlint.finding.RelatedPlace;
import org.referlint.text.SourceText;
import org.referlint.text.UndecodableTextException;

/**
 * Finds the places that belong to a finding, in the same document or in one of those that the configuration names as
 * sources. Nothing of a source is kept. Safe for all threads.
 */
final class RelatedPlaces {
  /** Where a place lies; empty where its document can't be read or became shorter. */
  Optional<Location> locate(RelatedPlace place, Checked checked) {
    if (place.path().equals(checked.source().path())) {
      return Optional.of(new Location(checked.uri(), checked.positions().of(place.range())));
    }
    return file(place.path(), checked).flatMap(file -> in(file, place, checked));
  }

  /** Whether a place is where it was found before; of other documents that is not known without reading them. */
  boolean isAt(Location found, RelatedPlace place, Checked checked) {
    return place.path().equals(checked.source().path())
        && found.getUri().equals(checked.uri())
        && checked.positions().isAt(found.getRange(), place.range());
  }

  /** A path is counted from the folder of the configuration that named it, else from the document's own. */
  private static Optional<Path> file(String path, Checked checked) {
    try {
      Optional<Path> base = checked.setup().configuration().or(() -> Setups.path(checked.uri()));
      return base.map(b -> b.resolveSibling(path)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Location> in(Path file, RelatedPlace place, Checked checked) {
    try {
      SourceText text = SourceText.decode(file.toString(), Files.readAllBytes(file));
      if (place.range().end() > text.text().length()) {
        return Optional.empty();
      }
      Positions positions = new Positions(text, checked.positions().encoding());
      return Optional.of(new Location(file.toUri().toString(), positions.of(place.range())));
    } catch (IOException | UndecodableTextException e) {
      return Optional.empty();
    }
  }
}

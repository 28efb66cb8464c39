package org.referlint.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.referlint.finding.Finding;
import org.referlint.finding.RelatedPlace;

/** From a pasted passage to the document that it was taken from. */
final class SourceLinks {
  private final RelatedPlaces places;

  SourceLinks(RelatedPlaces places) {
    this.places = places;
  }

  /** The places that belong to the findings at an offset. */
  Either<List<? extends Location>, List<? extends LocationLink>> definitions(
      Checked checked, int offset, Client client) {
    List<Location> locations = new ArrayList<>();
    List<LocationLink> links = new ArrayList<>();
    for (Finding finding : checked.result().findings()) {
      if (finding.range().start() <= offset && offset <= finding.range().end()) {
        for (RelatedPlace place : finding.related()) {
          places.locate(place, checked).ifPresent(location -> {
            locations.add(location);
            links.add(new LocationLink(
                location.getUri(),
                location.getRange(),
                location.getRange(),
                checked.positions().of(finding.range())));
          });
        }
      }
    }
    return client.linksDefinitions() ? Either.forRight(links) : Either.forLeft(locations);
  }

  /** A link from each pasted passage to the document it was taken from. */
  List<DocumentLink> links(Checked checked) {
    List<DocumentLink> links = new ArrayList<>();
    for (Finding finding : checked.result().findings()) {
      Optional<Location> first = finding.related().stream()
          .filter(place -> !place.path().equals(checked.source().path()))
          .findFirst()
          .flatMap(place -> places.locate(place, checked));
      first.ifPresent(location -> links.add(new DocumentLink(
          checked.positions().of(finding.range()),
          location.getUri() + "#L" + (location.getRange().getStart().getLine() + 1))));
    }
    return links;
  }
}

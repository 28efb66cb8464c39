package org.referlint.report;

import org.referlint.finding.Finding;

/** Keeps the words of documents out of reports that are to be passed on. */
final class Excerpts {
  private Excerpts() {}

  /** The message without the words it quotes at its beginning. */
  static String without(Finding finding) {
    String message = finding.message();
    int end = message.startsWith("“") ? message.indexOf("”: ") : -1;
    return end < 0 ? message : message.substring(end + "”: ".length());
  }
}

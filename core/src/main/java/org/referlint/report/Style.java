package org.referlint.report;

import org.referlint.finding.Severity;

/** Colours of a terminal, or none. */
final class Style {
  private static final String RESET = "\u001b[0m";

  private final boolean color;

  Style(boolean color) {
    this.color = color;
  }

  String bold(String text) {
    return with("1", text);
  }

  String faint(String text) {
    return with("2", text);
  }

  String severity(Severity severity, String text) {
    return with(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "36";
          case HINT -> "34";
        },
        text);
  }

  private String with(String code, String text) {
    return color ? "\u001b[" + code + "m" + text + RESET : text;
  }
}

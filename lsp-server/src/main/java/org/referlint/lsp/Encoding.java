package org.referlint.lsp;

import java.util.List;

/** In what units the columns of positions are counted, as agreed on at the start of a session. */
enum Encoding {
  /** Bytes of UTF-8. */
  UTF_8("utf-8"),
  /** Units of UTF-16, as Java counts. */
  UTF_16("utf-16"),
  /** Code points. */
  UTF_32("utf-32");

  private final String id;

  Encoding(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  /** The one to use with an editor: UTF-16 wherever it is offered or nothing is said, else the first that is known. */
  static Encoding agreed(List<String> offered) {
    if (offered.isEmpty() || offered.contains(UTF_16.id)) {
      return UTF_16;
    }
    for (String id : offered) {
      for (Encoding encoding : values()) {
        if (encoding.id.equals(id)) {
          return encoding;
        }
      }
    }
    return UTF_16;
  }

  /** How many units a stretch of text has. A lone surrogate counts as the replacement character that is sent for it. */
  int units(CharSequence text, int start, int end) {
    if (this == UTF_16) {
      return end - start;
    }
    int units = 0;
    int i = start;
    while (i < end) {
      int point = Character.codePointAt(text, i);
      units += width(point);
      i += Character.charCount(point);
    }
    return units;
  }

  /** The offset that lies a number of units behind another one, at most the limit; never inside a character. */
  int advance(CharSequence text, int start, int limit, int units) {
    if (this == UTF_16) {
      return (int) Math.min((long) start + units, limit);
    }
    int i = start;
    int left = units;
    while (i < limit) {
      int point = Character.codePointAt(text, i);
      left -= width(point);
      if (left < 0) {
        break;
      }
      i += Character.charCount(point);
    }
    return Math.min(i, limit);
  }

  private int width(int point) {
    if (this == UTF_32) {
      return 1;
    }
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}

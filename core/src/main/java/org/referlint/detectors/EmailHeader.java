package org.referlint.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.referlint.analysis.AnalyzedDocument;
import org.referlint.analysis.SourceLines;
import org.referlint.rule.Detector;
import org.referlint.text.TextRange;

/** An e-mail or thread of e-mails, from its headers to its signature. */
final class EmailHeader implements Detector {
  private static final Pattern HEADER = Pattern.compile(
      "(?:> ?)*(?i:from|sent|to|cc|bcc|subject|date|de|von|an|objet|betreff) ?:[ \\t]*\\S");
  private static final Pattern TELLING_HEADER =
      Pattern.compile("(?:> ?)*(?i:from|sent|subject|objet|betreff) ?:[ \\t]*\\S");
  private static final Pattern OPENING = Pattern.compile(
      "(?:> ?)*(?:On .{6,90} wrote:|-{2,}+ ?(?i:original message|forwarded message)|Begin forwarded message|(?:RE|FW|Fwd|Re): (?:RE|FW|Fwd|Re): )");
  private static final Pattern QUOTED = Pattern.compile(">");
  private static final Pattern SIGN_OFF = Pattern.compile(
      "(?i:(?:kind|best|warm|many)? ?(?:regards|thanks|wishes)|thank you|thanks again|yours (?:sincerely|faithfully)|cheers|best)[,.!]?(?: [A-Z][a-z]+)?$");
  private static final Pattern REMNANT = Pattern.compile(
      "(?i:.{0,80}?(?:this e-?mail (?:and|is|may)|intended (?:solely )?for the (?:addressee|recipient)|if you are not the intended recipient"
          + "|sent from my|consider the environment|working days? (?:are|is)|virus-free|originated from outside))");
  private static final int MOST_HEADER_LINES = 8;
  private static final int LONGEST_MAIL = 120;

  @Override
  public String name() {
    return "email-header";
  }

  @Override
  public List<TextRange> detect(AnalyzedDocument document) {
    SourceLines lines = document.lines();
    List<TextRange> passages = new ArrayList<>();
    int line = 0;
    while (line < lines.count()) {
      if (begins(lines, line)) {
        int last = end(lines, line);
        passages.add(lines.range(line, last));
        line = last;
      }
      line++;
    }
    return passages;
  }

  private static boolean begins(SourceLines lines, int line) {
    if (!lines.hasEarly(line, SourceLines.LABEL_END | SourceLines.DASH)
        && lines.first(line) != '>'
        && lines.first(line) != 'B') {
      return false;
    }
    if (lines.starts(line, OPENING)) {
      return true;
    }
    if (!lines.starts(line, HEADER)) {
      return lines.starts(line, QUOTED)
          && line + 1 < lines.count()
          && lines.starts(line + 1, OPENING);
    }
    int headers = 0;
    int telling = 0;
    for (int i = line;
        i < Math.min(lines.count(), line + MOST_HEADER_LINES) && !lines.isBlank(i);
        i++) {
      headers += lines.starts(i, HEADER) ? 1 : 0;
      telling += lines.starts(i, TELLING_HEADER) ? 1 : 0;
    }
    return headers >= 2 && telling >= 1;
  }

  /** The last line: behind the signature, or where the first paragraph below the headers ends. */
  private static int end(SourceLines lines, int first) {
    int headersEnd = lines.endOfParagraph(first);
    int fallback = headersEnd;
    int body = lines.nextText(headersEnd + 1);
    if (lines.starts(headersEnd, HEADER) && body < lines.count()) {
      fallback = lines.endOfParagraph(body);
    }
    int last = -1;
    for (int i = first; i < Math.min(lines.count(), first + LONGEST_MAIL); i++) {
      if (lines.starts(i, SIGN_OFF)) {
        last = signatureEnd(lines, i);
        i = last;
      } else if (lines.starts(i, QUOTED) || lines.starts(i, REMNANT)) {
        last = Math.max(last, i);
      } else if (last >= 0 && i > last + 2 && !continues(lines, i)) {
        break;
      }
    }
    return Math.max(last, fallback);
  }

  private static boolean continues(SourceLines lines, int line) {
    return begins(lines, line) || lines.isBlank(line);
  }

  /** Name, role, telephone: short lines without a full stop, in at most two paragraphs. */
  private static int signatureEnd(SourceLines lines, int signOff) {
    int last = signOff;
    int i = signOff + 1;
    int blanks = 0;
    while (i < lines.count() && blanks < 3) {
      if (lines.isBlank(i)) {
        blanks++;
      } else if (lines.isShort(i) && !lines.endsSentence(i) || lines.starts(i, REMNANT)) {
        last = i;
      } else {
        break;
      }
      i++;
    }
    return last;
  }
}

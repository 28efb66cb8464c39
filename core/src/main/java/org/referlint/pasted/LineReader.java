package org.referlint.pasted;

import java.util.Locale;
import org.referlint.text.LatePattern;

/** Finds the signals that a line shows by itself. Stateless. */
final class LineReader {
  private static final LatePattern MAIL_HEADER = LatePattern.of(
      "(?:> ?)*\\*{0,2}(?i:from|sent|to|cc|bcc|subject|date|reply-to|importance|attachments|de|von|an|gesendet|betreff|objet|envoyé|à|data|od|do|temat|de la|către|subiect)\\*{0,2} ?:\\*{0,2}[ \\t]*\\S.*");
  private static final LatePattern WROTE =
      LatePattern.of("(?:> ?)*(?:On|Am|Le) .{6,90}(?:wrote|schrieb|a écrit) ?:");
  private static final LatePattern GREETING = LatePattern.of(
      "(?:> ?)*(?:Hi|Hiya|Hello|Hey|Morning|Good morning|Good afternoon|Afternoon|Evening|Dear all|Dear team|Dear both)(?: (?:\\p{Lu}[\\p{L}'’-]+|all|both|team|there|again|everyone|folks|and|&|,)){0,4}[,.!]?|(?:> ?)*(?:All|Both|Team|\\p{Lu}\\p{Ll}+),");
  private static final LatePattern SALUTATION = LatePattern.of(
      "(?:Dear .{2,50}|(?i:to whom it may concern)|Sehr geehrte.{2,50}|Madame, Monsieur|Madame|Monsieur|Chère? .{2,30}|À l.attention de .{2,40}|Szanown.{2,40}|Stimat.{2,40})[,.:]?");
  private static final LatePattern CLOSE = LatePattern.of(
      "(?i:yours (?:sincerely|faithfully|truly)|sincerely|mit freundlichen grüßen|mit freundlichen gruessen|cu stimă|z poważaniem|cordialement|veuillez (?:croire|agréer).*|je vous prie d.agréer.*|nous vous prions d.agréer.*)[,.]?(?: .{0,40})?");
  private static final LatePattern SIGN_OFF = LatePattern.of(
      "(?:> ?)*(?i:(?:with )?(?:kind|kindest|best|warm|warmest|many)(?: (?:regards|thanks|wishes))|regards|thanks(?: again| all| both| so much| very much| for .{2,40})?|thank you|thanks in advance|cheers|ta|happy to discuss|best|speak soon|kr)[,.!]?(?: \\p{Lu}[\\p{L}'’.-]*){0,3}[.]?");
  private static final LatePattern CHAT = LatePattern.of(
      "\\[?(?:\\p{L}{3,9},? )?(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2} \\p{L}{3,9}(?: \\d{2,4})?)?,? ?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?\\]?(?: ?[-–] ?| )[^:\\n]{1,30}: .*");
  private static final LatePattern DATE_ROW = LatePattern.of(
      "[-*•|] ?\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b.*|\\(?(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|1[0-2])(?:[/.]\\d{2,4})?(?: ?\\d{1,2}[:.]?\\d{2})?\\)?(?:[ \\t]*[-–—:|\\t]| +[\\p{L}(\\d]).*|\\d{4}-\\d{2}-\\d{2}[ \\tT].*");
  private static final LatePattern TIME_ROW =
      LatePattern.of("(?:[01]\\d|2[0-3])[:.]?[0-5]\\d(?: ?hrs?)? ?[-–:]? *\\p{Lu}.*");
  private static final LatePattern SEVERAL_FIELDS = LatePattern.of(
      "[^:]{1,40}[:#](?: ?\\S[^:]{0,60}?)?(?: {2,}|\\t| \\| )[\\p{L}][^:]{0,30}:.*|.{0,60}\\S {3,}\\S.{0,60}\\S {3,}\\S.*");
  private static final LatePattern PARAGRAPH_NUMBER =
      LatePattern.of("\\*{0,2}\\d{1,2}\\.\\d{1,2}\\.? {1,4}\\p{Lu}.*");
  private static final LatePattern DEEP_NUMBER =
      LatePattern.of("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\.? {1,4}\\S.*");
  private static final LatePattern SECTION = LatePattern.of(
      "(?:#{1,4} )?(?i:section|part|annex|appendix|box|question) (?:[A-Z]|\\d{1,2}(?:\\.\\d)?)\\b ?[:.–-].*|SECTION [A-Z\\d]{1,2}\\b.*");
  private static final LatePattern AGENDA_ITEM =
      LatePattern.of("(?i:item \\d{1,2}\\b.*|action \\d{1,2}\\b.*|actions?(?: points?)?|agenda)");
  private static final LatePattern ACTION_LINE = LatePattern.of(
      "(?i:action) ?[-–:] ?\\p{Lu}{2,3}\\b.*|(?:\\d{1,2}\\.\\d|[-*•]) ? ?\\p{Lu}{2,3} to \\p{Ll}.*");
  private static final LatePattern FIELD = LatePattern.of(
      "[-*• ]{0,3}\\*{0,2}\\p{Lu}[\\p{L}\\d /'’()&,.-]{1,44}[:?]\\*{0,2}(?:[ \\t].*)?");
  private static final LatePattern OWN_FIELD = LatePattern.of(
      "[-*• ]{0,3}\\*{0,2}(?i:(?:full |first |last |family |other )?names?|d\\.?o\\.?b\\.?|date of birth|born|age|address|home address|current address|(?:tel|telephone|phone|mobile)[^:]*|e-?mail|language|languages|school|nationality|gender|sex|town|country|referrer|from|to|the person|interpreter|subject of referral|writer|author|written by|contact|second contact|first contact|reference|crime (?:number|no|ref|reference)|incident (?:number|no)|log (?:number|no)|potential victim|where|when|who)\\*{0,2} ?:.*");
  private static final LatePattern QUESTION_ANSWER = LatePattern.of(
      "[-*• ]{0,3}(?:Q ?\\d{1,2}[.:)]? .*|[^.?!]{6,90}\\? {1,4}(?:[Yy]es|[Nn]o|Y|N|Not known|N/?K|N/A|Unknown|None|\\d)\\b.*)");
  private static final LatePattern TICK = LatePattern.of(
      "[☐☑☒✓✔□■]|\\[[ xX]\\]|\\((?:please )?tick\\)|\\bY ?/ ?N\\b|\\b[Yy]es ?/ ?[Nn]o\\b|_{3,}|(?: /){2}");
  private static final LatePattern BLANK = LatePattern.of(
      "[\\[<](?i:insert|enter|add|describe|state|give|delete|complete|type|name of|date of)\\b.*");
  private static final LatePattern RE_LINE = LatePattern.of(
      "(?i:re|regarding|our client|patient|concerning) ?: ?.*(?i:d\\.?o\\.?b|born|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\bno\\b|\\bref\\b|on file|chi\\b).*");
  private static final LatePattern ASKED_OF_WRITER = LatePattern.of(
      "(?:\\d{1,2}[.)] )?(?:What|How|Where|When|Who|Why|Which|Did|Do|Does|Has|Have|Is|Are|Was|Were|Can)\\b.{0,90}\\b(?:the person|the individual|the (?:potential )?victim|the child|the adult|the young person|they|them|you|your|your agency)\\b[^.?]{0,60}\\?");
  private static final LatePattern SIGNED_DATE =
      LatePattern.of("(?:\\p{Lu}[\\p{L}.'’-]*,? ){1,4}\\(?\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\)?");
  private static final LatePattern POST = LatePattern.of(
      "@\\w[\\w.]* .{0,12}(?:posted|replied|commented|shared|liked|\\d{1,2}[hmd]\\b).*|[Ll]ikes? \\d.*|\\d+ (?:likes|comments|shares|views)\\b.*");
  private static final LatePattern REPORT_HEADING =
      LatePattern.of("(?:\\d{1,2}[.)]|\\(\\d{1,2}\\)) \\p{Lu}[\\p{L} ,/&'’-]{3,60}");
  private static final LatePattern PAGE_NUMBER =
      LatePattern.of("\\b[Pp]age \\d{1,3} ?(?:of|/) ?\\d{1,3}\\b|^[-–] ?\\d{1,3} ?[-–]$");
  private static final LatePattern MARKING = LatePattern.of(
      "[-*_ ]{0,4}(?:OFFICIAL|RESTRICTED|CONFIDENTIAL|PROTECT|UNCLASSIFIED)(?: ?[-:–].*)?[*_ ]{0,4}");
  private static final LatePattern VERSION =
      LatePattern.of(".*\\b[vV]\\d{1,2}(?:\\.\\d{1,2})?\\b(?: (?:FINAL|final|DRAFT|draft).*)?");
  private static final LatePattern CRUMBS =
      LatePattern.of("[^>»|›.]{2,40}(?: [>»›] [^>»|›.]{2,40}){2,}");
  private static final LatePattern INLINE_LABEL = LatePattern.of(
      "(?:Category|Flag|Outcome|Outcome code|Status|Priority|Action|Source|Result|Risk|RAG|Ref|Code|Type|Found|Location|Next review)s?: \\S");
  private static final LatePattern CODE = LatePattern.of(
      ".*(?:\\b[A-Z]{2,4}/\\d{2,6}/\\d{2,4}\\b|\\b\\d{2}[A-Z]{0,3}/\\d{4,6}/\\d{2}\\b|#\\d{4,}|\\b[A-Z]{1,3}\\d{6,}\\b).*");
  private static final LatePattern MONEY_ROW =
      LatePattern.of("\\d{1,2}[/ ](?:\\d{1,2}|[A-Z][a-z]{2}).* [\\d,]+\\.\\d{2}(?: ?(?:CR|DR))?.*");

  /** Signals that prose may show in its middle; all others need a line of their own. */
  private static final long IN_PROSE = Signal.MAIL_FOOTER.bit()
      | Signal.STATEMENT.bit()
      | Signal.AGENCY_VOICE.bit()
      | Signal.GENERIC.bit()
      | Signal.CROSS_REFERENCE.bit()
      | Signal.PROMPT.bit()
      | Signal.DICTATION.bit()
      | Signal.CLINICAL.bit()
      | Signal.TAPE.bit()
      | Signal.ENCODING.bit()
      | Signal.MYTH.bit()
      | Signal.LAW.bit()
      | Signal.AGENCY_REGISTER.bit()
      | Signal.TRACKED.bit();

  /** Labels of forms that are also the writer's own. */
  private static final long OWN_FIELDS_LACK = Signals.of(
      Signal.REFERENCE,
      Signal.FORM_LABEL,
      Signal.NOTE_LABEL,
      Signal.RECORD_LABEL,
      Signal.SIGNATURE);

  /** What greetings begin with that need no comma, and sign-offs; a line that begins otherwise needs no closer look. */
  private static final String GREETS = ">HMGAED";

  private static final String SIGNS_OFF = ">wWkKbBmMrRtTcChHsS";

  private static final int WORD = Chars.LETTER | Chars.DIGIT;
  private static final int LATEST_TIME = 30;
  private static final int LATEST_COLON = 60;
  private static final int LONGEST_GREETING = 60;
  private static final int LONGEST_WROTE = 120;

  private final SourceLines lines;
  private final String text;

  LineReader(SourceLines lines) {
    this.lines = lines;
    this.text = lines.text();
  }

  /**
   * The signals of a line that is not blank, as bits.
   *
   * @param wrapped whether the line is one of several that a paragraph was wrapped into
   */
  long signals(int line, LineShape shape, boolean wrapped) {
    boolean prose = shape.isProse() || wrapped && shape.isPlain();
    int end = shape.looked;
    char[] units = lines.units(line, line);
    long found = 0;
    boolean labelPlace = true;
    int agency = 0;
    int before = Chars.BLANK;
    for (int i = 0; i < end; i++) {
      char c = units[i];
      int kind = Chars.kind(c);
      if ((before & WORD) == 0 && (kind & Chars.BLANK) == 0) {
        long phrases = Furniture.PHRASES.at(units, i, end, labelPlace);
        agency += Signal.AGENCY_VOICE.in(phrases) ? 1 : 0;
        found |= i > 0 && shape.isSentence() ? phrases & IN_PROSE : phrases;
        labelPlace &= (kind & WORD) == 0;
      }
      labelPlace |= c == '\t' || c == '|' || c == ' ' && i + 1 < end && units[i + 1] == ' ';
      before = kind;
    }
    if (prose) {
      found &= IN_PROSE;
    }
    found |= agency >= 2 ? Signal.AGENCY_REGISTER.bit() : 0;
    found |= shapes(line, shape, prose) | inProse(line, shape, units);
    boolean own = !prose && shape.colon >= 0 && shape.colon < LATEST_COLON && isOwnField(line);
    return own ? found & ~OWN_FIELDS_LACK : found;
  }

  private long shapes(int line, LineShape shape, boolean prose) {
    long found = 0;
    char first = lines.first(line);
    boolean label = shape.colon >= 0 && shape.colon < LATEST_COLON;
    if (first == '>') {
      found |= Signal.MAIL_MARGIN.bit();
    }
    boolean mayQuote = first == '>' || "OAL".indexOf(first) >= 0 && shape.length < LONGEST_WROTE;
    if (mayQuote && shape.colon >= 0) {
      found |= bit(lines.matches(line, WROTE), Signal.MAIL_QUOTE);
    }
    if (label) {
      found |= bit(lines.matches(line, MAIL_HEADER), Signal.MAIL_HEADER);
      if (shape.digits > 2) {
        found |= bit(isTime(line, shape) && lines.matches(line, CHAT), Signal.CHAT_LINE)
            | bit("rRoOpPcC".indexOf(first) >= 0 && lines.matches(line, RE_LINE), Signal.RE_LINE);
      }
    }
    if (shape.bars >= 2 || shape.tabs >= 2 || shape.wideGaps >= 2) {
      found |= Signal.TABLE_ROW.bit();
    }
    if (Character.isDigit(first) || "[(-*•|".indexOf(first) >= 0) {
      found |= numbered(line);
    }
    return prose ? found : found | fragment(line, shape, first) | labelled(line, shape, label);
  }

  /** Whether the first colon parts two numbers near the beginning, as in a time. */
  private boolean isTime(int line, LineShape shape) {
    int colon = lines.start(line) + shape.colon;
    return shape.colon > 0
        && shape.colon < LATEST_TIME
        && colon + 1 < lines.start(line) + shape.looked
        && Character.isDigit(text.charAt(colon - 1))
        && Character.isDigit(text.charAt(colon + 1));
  }

  private long numbered(int line) {
    return bit(lines.matches(line, DATE_ROW), Signal.DATE_ROW)
        | bit(lines.matches(line, TIME_ROW), Signal.TIME_ROW)
        | bit(lines.matches(line, PARAGRAPH_NUMBER), Signal.PARAGRAPH_NUMBER)
        | bit(lines.matches(line, DEEP_NUMBER), Signal.DEEP_NUMBER)
        | bit(lines.matches(line, MONEY_ROW), Signal.TABLE_ROW)
        | bit(lines.matches(line, REPORT_HEADING), Signal.FOREIGN_NUMBER)
        | bit(lines.matches(line, BLANK), Signal.PROMPT);
  }

  private long fragment(int line, LineShape shape, char first) {
    long found = 0;
    if (shape.length < LONGEST_GREETING) {
      boolean greeting = GREETS.indexOf(first) >= 0 || lines.last(line) == ',';
      found |= bit(greeting && lines.matches(line, GREETING), Signal.MAIL_GREETING)
          | bit("DtTSMCÀ".indexOf(first) >= 0 && lines.matches(line, SALUTATION), Signal.SALUTATION)
          | bit(SIGNS_OFF.indexOf(first) >= 0 && lines.matches(line, SIGN_OFF), Signal.SIGN_OFF)
          | bit("iIaA".indexOf(first) >= 0 && lines.matches(line, AGENDA_ITEM), Signal.MEETING_ITEM)
          | bit(shape.isCapitals() && lines.matches(line, MARKING), Signal.PAGE_MARK)
          | bit(shape.digits > 0 && lines.matches(line, VERSION), Signal.PAGE_MARK);
    }
    if (shape.digits > 0) {
      found |= bit(lines.finds(line, PAGE_NUMBER), Signal.PAGE_MARK)
          | bit(shape.digits > 3 && lines.matches(line, SIGNED_DATE), Signal.SIGNATURE)
          | bit(shape.digits >= 5 && lines.matches(line, CODE), Signal.REFERENCE);
    }
    if (shape.question || first == 'Q') {
      found |= bit(lines.matches(line, ASKED_OF_WRITER), Signal.FORM_QUESTION)
          | bit(lines.matches(line, QUESTION_ANSWER), Signal.FORM_QUESTION);
    }
    if (shape.digits > 0 || first == '@') {
      found |= bit(lines.matches(line, POST), Signal.CHAT_LINE);
    }
    boolean capitals = shape.isCapitals()
        && shape.letters >= 12
        && (shape.digits > 0 || shape.colon >= 0 || shape.words > 6);
    return found
        | bit("yYsSmMczZvVjJnN".indexOf(first) >= 0 && lines.matches(line, CLOSE), Signal.CLOSE)
        | bit(
            "aA-*•0123456789".indexOf(first) >= 0 && lines.matches(line, ACTION_LINE),
            Signal.MEETING_ITEM)
        | bit("sSpPaAbBqQ#".indexOf(first) >= 0 && lines.matches(line, SECTION), Signal.SECTION)
        | bit(first == '<' && lines.matches(line, BLANK), Signal.PROMPT)
        | bit(shape.boxes && lines.finds(line, TICK), Signal.TICK_BOX)
        | bit(shape.crumbs >= 2 && lines.matches(line, CRUMBS), Signal.WEB)
        | bit(capitals, Signal.CAPITALS);
  }

  private long labelled(int line, LineShape shape, boolean label) {
    if (!label && !shape.question) {
      return 0;
    }
    long columns = bit(
        shape.wideGaps + shape.tabs + shape.bars > 0 && lines.matches(line, SEVERAL_FIELDS),
        Signal.COLUMNS);
    return columns | bit(!isOwnField(line) && lines.matches(line, FIELD), Signal.FIELD);
  }

  /** A label with which a writer may give the person's details or their own. */
  private boolean isOwnField(int line) {
    return lines.matches(line, OWN_FIELD);
  }

  private long inProse(int line, LineShape shape, char[] units) {
    long found = Shorthand.signals(units, shape.looked);
    if (shape.colon >= 0 && lines.count(line, INLINE_LABEL) >= 1) {
      found |= Signal.AGENCY_VOICE.bit();
    }
    return found;
  }

  private static long bit(boolean seen, Signal signal) {
    return seen ? signal.bit() : 0;
  }

  /** The speaker or label before a colon or stop, in small letters; empty where a line has none. */
  String speaker(int line) {
    int start = lines.start(line);
    int limit = Math.min(lines.end(line), start + 32);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      boolean answer =
          c == '.' && i == start + 1 && (text.charAt(start) == 'A' || text.charAt(start) == 'Q');
      if (c == ':' || answer) {
        String label = text.substring(start, i).strip().toLowerCase(Locale.ROOT);
        return i + 1 >= lines.end(line) || text.charAt(i + 1) != ' '
            ? ""
            : label.replaceAll("\\d+$", "#");
      }
      boolean part =
          Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '\'' || c == '-' || c == '’';
      if (!part || i == start && !Character.isUpperCase(c)) {
        return "";
      }
    }
    return "";
  }
}

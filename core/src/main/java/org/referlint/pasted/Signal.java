package org.referlint.pasted;

/**
 * Something in a line that own text seldom has. A strong signal decides alone, medium ones need company, weak ones never
 * decide.
 */
enum Signal {
  MAIL_HEADER(PassageKind.EMAIL, 3, "e-mail headers"),
  MAIL_QUOTE(PassageKind.EMAIL, 3, "a quoted or forwarded message"),
  MAIL_MARGIN(PassageKind.EMAIL, 1.5, "quotation marks in the margin"),
  MAIL_PREFIX(PassageKind.EMAIL, 3, "a subject with prefixes"),
  MAIL_GREETING(PassageKind.EMAIL, 1.5, "the greeting of a message"),
  MAIL_FOOTER(PassageKind.EMAIL, 3, "an e-mail footer"),
  SIGN_OFF(PassageKind.EMAIL, 1.5, "a sign-off"),
  SIGNATURE(PassageKind.EMAIL, 1.5, "a signature"),
  SALUTATION(PassageKind.LETTER, 1.5, "a letter's salutation"),
  CLOSE(PassageKind.LETTER, 1.5, "a letter's close"),
  REFERENCE(PassageKind.LETTER, 1.5, "reference lines"),
  RE_LINE(PassageKind.LETTER, 2.2, "a reference with a date or number"),
  FRAME(PassageKind.LETTER, 3, "a whole message, from greeting to sign-off"),
  DICTATION(PassageKind.LETTER, 3, "a dictation or copy mark"),
  MEETING_ROLE(PassageKind.MINUTES, 3, "an attendance list"),
  MEETING_ITEM(PassageKind.MINUTES, 1.5, "items of an agenda"),
  TICK_BOX(PassageKind.FORM, 3, "tick boxes"),
  FORM_LABEL(PassageKind.FORM, 2, "labels of a form"),
  FORM_HEADING(PassageKind.FORM, 3, "headings of an assessment"),
  FORM_QUESTION(PassageKind.FORM, 1.5, "questions of a form"),
  FIELD(PassageKind.FORM, 1, "fields"),
  SECTION(PassageKind.FORM, 1.5, "section headings"),
  PROMPT(PassageKind.TEMPLATE_PROMPTS, 3, "instructions of a template"),
  TABLE_ROW(PassageKind.CHRONOLOGY_ROWS, 1.4, "table rows"),
  DATE_ROW(PassageKind.CHRONOLOGY_ROWS, 1.4, "lines that begin with a date"),
  ROW_RUN(PassageKind.CHRONOLOGY_ROWS, 3, "a run of rows"),
  TIME_ROW(PassageKind.RECORD_PRINTOUT, 1.4, "lines that begin with a time"),
  COLUMNS(PassageKind.RECORD_PRINTOUT, 3, "several fields in a line"),
  CAPITALS(PassageKind.RECORD_PRINTOUT, 1.4, "lines in capitals"),
  RECORD_LABEL(PassageKind.RECORD_PRINTOUT, 2.5, "labels of a police record"),
  NOTE_LABEL(PassageKind.CASE_NOTES, 2, "labels of a case system"),
  SHORTHAND(PassageKind.CASE_NOTES, 1.4, "note-taker's shorthand"),
  AGENCY_VOICE(PassageKind.CASE_NOTES, 1.4, "the voice of an agency's record"),
  AGENCY_REGISTER(PassageKind.CASE_NOTES, 1.6, "an agency's turns of phrase"),
  CLINICAL(PassageKind.CLINICAL_NOTES, 2, "clinical shorthand"),
  STATEMENT(PassageKind.WITNESS_STATEMENT, 3, "the form of a statement"),
  TURN(PassageKind.TRANSCRIPT, 3, "speakers taking turns"),
  TAPE(PassageKind.TRANSCRIPT, 1.4, "marks of a recording"),
  CHAT_LINE(PassageKind.CHAT_EXPORT, 2, "messages with their times"),
  CHAT_MARK(PassageKind.CHAT_EXPORT, 3, "marks of a messaging program"),
  WEB(PassageKind.WEB_PAGE, 3, "a web page's furniture"),
  PARAGRAPH_NUMBER(PassageKind.NUMBERED_REPORT, 1.4, "numbered paragraphs"),
  DEEP_NUMBER(PassageKind.NUMBERED_REPORT, 3, "numbering such as 3.2.1"),
  CROSS_REFERENCE(PassageKind.NUMBERED_REPORT, 1.2, "references to other parts of a report"),
  GENERIC(PassageKind.GENERIC_TEXT, 1.5, "guidance about victims in general"),
  LAW(PassageKind.GENERIC_TEXT, 3, "the text of a statute"),
  MYTH(PassageKind.GENERIC_TEXT, 2, "myths and answers"),
  PAGE_MARK(PassageKind.PAGE_FURNITURE, 3, "page numbers or markings"),
  RUNNING_LINE(PassageKind.PAGE_FURNITURE, 1.5, "a header or footer that returns"),
  DEBRIS(PassageKind.COPYING_DEBRIS, 1.8, "words broken at line ends"),
  ENCODING(PassageKind.COPYING_DEBRIS, 1.8, "damaged characters"),
  TRACKED(PassageKind.COPYING_DEBRIS, 3, "tracked changes"),
  FOREIGN(PassageKind.LETTER, 1.4, "another language"),
  FOREIGN_NUMBER(PassageKind.NUMBERED_REPORT, 1.5, "numbering that does not begin here"),
  REPEATED(PassageKind.REPEATED_PARAGRAPH, 6, "a paragraph that stands in this text already");

  /** What the weight of a signal that decides alone is at the least. */
  static final double STRONG = 3;

  final PassageKind kind;
  final double weight;
  final String words;

  Signal(PassageKind kind, double weight, String words) {
    this.kind = kind;
    this.weight = weight;
    this.words = words;
  }

  boolean isStrong() {
    return weight >= STRONG;
  }

  long bit() {
    return 1L << ordinal();
  }

  boolean in(long signals) {
    return (signals & bit()) != 0;
  }
}

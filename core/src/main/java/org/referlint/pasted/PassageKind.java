package org.referlint.pasted;

import java.util.Arrays;
import java.util.List;

/** What a pasted passage was before. Each kind is a rule; dictionary entries name it in their field {@code detector}. */
public enum PassageKind {
  /** Rows of a chronology, log, spreadsheet or bank statement. */
  CHRONOLOGY_ROWS("chronology-rows"),
  /** An e-mail or a thread of e-mails. */
  EMAIL("email-header"),
  /** A letter with its reference, salutation and close. */
  LETTER("letter"),
  /** Minutes of a meeting. */
  MINUTES("minutes"),
  /** A filled form or an assessment with its headings. */
  FORM("form-fields"),
  /** Instructions of a template that were left in. */
  TEMPLATE_PROMPTS("template-prompts"),
  /** A police printout: crime report, custody record, log, intelligence. */
  RECORD_PRINTOUT("record-printout"),
  /** Notes exported from a case system. */
  CASE_NOTES("case-notes"),
  /** Notes of a clinic or practice. */
  CLINICAL_NOTES("clinical-notes"),
  /** A statement of a witness. */
  WITNESS_STATEMENT("witness-statement"),
  /** An interview or call, turn by turn. */
  TRANSCRIPT("transcript"),
  /** Messages exported from a telephone. */
  CHAT_EXPORT("chat-export"),
  /** A page of the web. */
  WEB_PAGE("web-page"),
  /** Numbered paragraphs of a report. */
  NUMBERED_REPORT("numbered-report"),
  /** Guidance or policy about victims in general. */
  GENERIC_TEXT("generic-text"),
  /** Headers, footers and markings of pages. */
  PAGE_FURNITURE("page-furniture"),
  /** What copying and extracting leave behind. */
  COPYING_DEBRIS("copying-debris"),
  /** The same paragraph a second time. */
  REPEATED_PARAGRAPH("repeated-paragraph"),
  /** A paragraph written as nobody else wrote in the same text. */
  OTHER_VOICE("other-voice"),
  /** The same with a sign of another document. */
  COPIED_VOICE("copied-voice");

  private final String id;

  PassageKind(String id) {
    this.id = id;
  }

  /** The name by which a dictionary entry calls it, also the last part of its rule's id. */
  public String id() {
    return id;
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(PassageKind::id).toList();
  }
}

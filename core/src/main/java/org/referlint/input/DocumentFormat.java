package org.referlint.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The kinds of files that hold referrals; the place to add one. */
public enum DocumentFormat {
  /** Plain text. */
  TEXT("txt text"),
  /** Markdown. */
  MARKDOWN("md markdown"),
  /** Word since 2007, with or without macros; these are never run. */
  DOCX("docx docm"),
  /** Word before 2007. */
  DOC("doc"),
  /** OpenDocument text. */
  ODT("odt"),
  /** Rich Text Format. */
  RTF("rtf"),
  /** Portable Document Format. */
  PDF("pdf"),
  /** Web pages. */
  HTML("html htm"),
  /** An e-mail as sent over the Internet. */
  EML("eml"),
  /** An e-mail saved by Outlook. */
  MSG("msg"),
  /** A table with commas, semicolons or tabs. */
  CSV("csv tsv"),
  /** One JSON object a line. */
  JSONL("jsonl ndjson"),
  /** Excel since 2007. */
  XLSX("xlsx"),
  /** Files packed together. */
  ZIP("zip");

  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PACKED = {'P', 'K', 3, 4};
  private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] RTF_START = {'{', '\\', 'r', 't', 'f'};

  /** Endings of names, parted by blanks. */
  private final String endings;

  DocumentFormat(String endings) {
    this.endings = endings;
  }

  private List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  /** The format that the name of a file promises. */
  public static Optional<DocumentFormat> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.endings().contains(ending)).findFirst();
  }

  /** The format that content without a telling name betrays by its first bytes; text where it betrays none. */
  public static DocumentFormat ofContent(byte[] content) {
    if (startsWith(content, PDF_START)) {
      return PDF;
    }
    if (startsWith(content, RTF_START)) {
      return RTF;
    }
    if (startsWith(content, OLE2)) {
      return DOC;
    }
    return startsWith(content, PACKED) ? DOCX : TEXT;
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  /** Whether a file holds many documents, one a row. */
  public boolean isTable() {
    return this == CSV || this == JSONL || this == XLSX;
  }

  /** Whether the bytes of a file are its text. */
  public boolean isPlain() {
    return this == TEXT || this == MARKDOWN;
  }

  /** All endings of names, for messages. */
  public static String knownEndings() {
    TreeSet<String> all = new TreeSet<>();
    Arrays.stream(values()).forEach(f -> all.addAll(f.endings()));
    return String.join(", ", all);
  }
}

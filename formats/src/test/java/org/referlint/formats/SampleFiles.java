package org.referlint.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes a referral in each of the formats that can be read, with what such files bring along: heads, feet, layout. */
final class SampleFiles {
  private static final int WIDTH = 84;
  /** When all files say that they were written. */
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 10, 20, 12, 0);

  private static final Date CREATED = Date.from(WRITTEN.toInstant(ZoneOffset.UTC));

  private SampleFiles() {}

  static byte[] bytes(Referral referral) throws IOException {
    return switch (referral.format()) {
      case "txt" -> utf8(wrapped(referral, "\n", 76));
      case "md" -> utf8(String.join("\n\n", referral.paragraphs()) + "\n");
      case "html" -> html(referral);
      case "rtf" -> rtf(referral);
      case "eml" -> eml(referral);
      case "msg" -> msg(referral);
      case "docx" -> docx(referral);
      case "odt" -> odt(referral);
      case "pdf" -> pdf(referral);
      default -> throw new IllegalArgumentException(referral.format());
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String wrapped(Referral referral, String lineEnd, int width) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : referral.paragraphs()) {
      text.append(text.isEmpty() ? "" : lineEnd)
          .append(String.join(lineEnd, lines(Referral.plain(paragraph), width)))
          .append(lineEnd);
    }
    return text.toString();
  }

  static List<String> lines(String paragraph, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String given : paragraph.split("\n", -1)) {
      for (String word : given.split(" ", -1)) {
        if (line.length() + 1 + word.length() > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      line.setLength(0);
    }
    return lines;
  }

  static byte[] html(Referral referral) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : referral.paragraphs()) {
      String tag = Referral.isHeading(paragraph) ? "h2" : "p";
      body.append("<" + tag + ">")
          .append(String.join("\n  ", lines(Referral.plain(paragraph).replace("\n", "<br>\n"), 90)))
          .append("</" + tag + ">\n");
    }
    return utf8(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Referral "
            + referral.id() + "</title><style>p { margin: 1em }</style></head>\n<body>\n" + body
            + "</body>\n</html>\n");
  }

  static byte[] rtf(Referral referral) {
    StringBuilder rtf =
        new StringBuilder("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0\\fs22\n");
    for (String paragraph : referral.paragraphs()) {
      rtf.append(Referral.plain(paragraph).replace("\n", "\\line ")).append("\\par\n");
    }
    return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] eml(Referral referral) {
    LocalDate date = LocalDate.parse(referral.date());
    String day = date.getDayOfWeek().name().charAt(0)
        + date.getDayOfWeek().name().substring(1, 3).toLowerCase(java.util.Locale.ROOT);
    String month = date.getMonth().name().charAt(0)
        + date.getMonth().name().substring(1, 3).toLowerCase(java.util.Locale.ROOT);
    return utf8("From: duty@" + referral.team()
        + ".example\r\nTo: referrals@nrm.example\r\nSubject: Referral "
        + referral.id() + "\r\nDate: " + day + ", " + date.getDayOfMonth() + " " + month + " "
        + date.getYear()
        + " 16:20:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + wrapped(referral, "\r\n", 72));
  }

  /** The least that makes a message: its class, its subject, its body, its day. */
  static byte[] msg(Referral referral) throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      text(file, "001A", "IPM.Note");
      text(file, "0037", "Referral " + referral.id());
      text(file, "1000", wrapped(referral, "\r\n", 1_000));
      java.nio.ByteBuffer properties =
          java.nio.ByteBuffer.allocate(32 + 16).order(java.nio.ByteOrder.LITTLE_ENDIAN);
      properties.position(32);
      long days = LocalDate.parse(referral.date()).toEpochDay()
          - LocalDate.of(1601, 1, 1).toEpochDay();
      properties.putInt(0x0039_0040).putInt(6).putLong((days * 24 + 12) * 3_600 * 10_000_000L);
      file.createDocument(new ByteArrayInputStream(properties.array()), "__properties_version1.0");
      file.getRoot().createDirectory("__nameid_version1.0");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static void text(POIFSFileSystem file, String property, String value) throws IOException {
    file.createDocument(
        new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)),
        "__substg1.0_" + property + "001F");
  }

  static byte[] docx(Referral referral) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("OFFICIAL SENSITIVE");
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("Page 1 of 1");
      for (String paragraph : referral.paragraphs()) {
        XWPFParagraph made = document.createParagraph();
        // Word parts its text into runs wherever somebody has typed at another time.
        for (String line : Referral.plain(paragraph).split("\n", -1)) {
          if (!made.getRuns().isEmpty()) {
            made.createRun().addBreak();
          }
          for (String sentence : line.split("(?<=\\. )", -1)) {
            made.createRun().setText(sentence);
          }
        }
        made.getRuns().get(0).setBold(Referral.isHeading(paragraph));
      }
      document.getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
      document.write(out);
      return stable(out.toByteArray());
    }
  }

  /** Text of an OpenDocument paragraph: line ends and runs of blanks are elements there. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("  ", " <text:s/>")
        .replace("\n", "<text:line-break/>");
  }

  static byte[] odt(Referral referral) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : referral.paragraphs()) {
      String tag = Referral.isHeading(paragraph) ? "text:h" : "text:p";
      body.append("<" + tag + ">")
          .append(escaped(Referral.plain(paragraph)))
          .append("</" + tag + ">");
    }
    String content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text>"
            + body + "</office:text></office:body></office:document-content>";
    String manifest =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "mimetype", utf8("application/vnd.oasis.opendocument.text"));
      entry(zip, "content.xml", utf8(content));
      entry(zip, "META-INF/manifest.xml", utf8(manifest));
    }
    return out.toByteArray();
  }

  /** Adds a file to a zip file so that equal files give equal bytes: without the day, and not packed. */
  static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(WRITTEN);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** A file of Office with the same content that gives the same bytes on every day. */
  private static byte[] stable(byte[] office) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entry(zip, entry.getName(), in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  /** A page as a word processor prints it: head, wrapped lines, a gap between paragraphs, foot. */
  static byte[] pdf(Referral referral) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : referral.paragraphs()) {
      lines.addAll(lines(Referral.plain(paragraph), WIDTH));
      lines.add("");
    }
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int perPage = 8;
      int pages = (lines.size() + perPage - 1) / perPage;
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int page = 0; page < pages; page++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(
            document, sheet, PDPageContentStream.AppendMode.OVERWRITE, false)) {
          show(content, font, 790, List.of("OFFICIAL SENSITIVE - " + referral.id()));
          show(
              content,
              font,
              750,
              lines.subList(page * perPage, Math.min(lines.size(), (page + 1) * perPage)));
          show(content, font, 40, List.of("Page " + (page + 1) + " of " + pages));
        }
      }
      document.setDocumentId(Long.parseLong(referral.id().substring(1)));
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void show(PDPageContentStream content, PDFont font, float top, List<String> lines)
      throws IOException {
    float y = top;
    for (String line : lines) {
      if (!line.isEmpty()) {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(60, y);
        content.showText(line);
        content.endText();
      }
      y -= line.isEmpty() ? 20 : 14;
    }
  }

  static byte[] xlsx(List<Referral> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Referrals");
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat((short) 14);
      Row head = sheet.createRow(0);
      List<String> names = List.of("Ref", "Referred", "Team", "Narrative");
      for (int i = 0; i < names.size(); i++) {
        head.createCell(i).setCellValue(names.get(i));
      }
      for (Referral referral : rows) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(referral.id());
        row.createCell(1).setCellValue(LocalDate.parse(referral.date()));
        row.getCell(1).setCellStyle(day);
        row.createCell(2).setCellValue(referral.team());
        row.createCell(3).setCellValue(referral.cell());
      }
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(CREATED));
      workbook.write(out);
      return stable(out.toByteArray());
    }
  }

  static byte[] csv(List<Referral> rows) {
    StringBuilder csv = new StringBuilder("ref,team,referred,narrative\r\n");
    for (Referral referral : rows) {
      String[] date = referral.date().split("-", -1);
      csv.append(referral.id() + "," + referral.team() + "," + date[2] + "/" + date[1] + "/"
          + date[0] + ",\"" + referral.cell().replace("\"", "\"\"") + "\"\r\n");
    }
    return utf8(csv.toString());
  }

  static byte[] jsonl(List<Referral> rows) {
    StringBuilder lines = new StringBuilder();
    for (Referral referral : rows) {
      com.google.gson.JsonObject object = new com.google.gson.JsonObject();
      object.addProperty("ref", referral.id());
      object.addProperty("team", referral.team());
      object.addProperty("referred", referral.date());
      object.addProperty("narrative", referral.cell());
      lines.append(object).append('\n');
    }
    return utf8(lines.toString());
  }

  static byte[] zip(List<Referral> referrals) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Referral referral : referrals) {
        entry(
            zip,
            referral.team() + "/" + referral.date() + " " + referral.id() + ".docx",
            docx(referral));
      }
    }
    return out.toByteArray();
  }
}

package org.referlint.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.referlint.input.DocumentFormat;
import org.referlint.input.Extract;
import org.referlint.input.OriginalPlace;
import org.referlint.input.UnreadableException;

/** What comes out of single files: texts with their places, and reasons where there is none. */
class LibraryFormatReaderTest {
  private static final Referral REFERRAL = new Referral(
      "R1", "2026-03-14", "north", "docx", List.of("Callum Reid, 15, is safe. He is at home."));

  private final LibraryFormatReader reader = new LibraryFormatReader();

  private String reason(DocumentFormat format, byte[] content) {
    return assertThrows(UnreadableException.class, () -> reader.extract(format, content))
        .reason();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] written(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  @Test
  void wordKnowsParagraphAndRunOfEveryOffset() throws Exception {
    Extract extract = reader.extract(DocumentFormat.DOCX, SampleFiles.docx(REFERRAL));
    assertEquals("Callum Reid, 15, is safe. He is at home.\n", extract.text());
    assertEquals(Optional.of(new OriginalPlace.Run(1, 1)), extract.places().at(3));
    assertEquals(Optional.of(new OriginalPlace.Run(1, 2)), extract.places().at(30));
  }

  @Test
  void wordTablesOfForms() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable form = document.createTable(1, 2);
      form.getRow(0).getCell(0).setText("Narrative");
      form.getRow(0).getCell(1).setText("He is safe.");
      XWPFTable log = document.createTable(1, 3);
      for (int i = 0; i < 3; i++) {
        log.getRow(0).getCell(i).setText("cell " + i);
      }
      Extract extract = reader.extract(DocumentFormat.DOCX, written(document));
      assertEquals("Narrative\n\nHe is safe.\n\n| cell 0 | cell 1 | cell 2 |\n", extract.text());
      assertEquals(Optional.of(new OriginalPlace.Run(2, 1)), extract.places().at(12));
    }
  }

  @Test
  void deletedTextOfWordIsLeftOutAndInsertedTextIsNot() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("He is ");
      var deleted = paragraph.getCTP().addNewDel().addNewR().addNewDelText();
      deleted.setStringValue("not ");
      paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("at home.");
      assertEquals(
          "He is at home.\n",
          reader.extract(DocumentFormat.DOCX, written(document)).text());
    }
  }

  @Test
  void macrosAreNotRunAndThatIsSaid() throws Exception {
    byte[] file = with(SampleFiles.docx(REFERRAL), "word/vbaProject.bin", new byte[] {1, 2, 3});
    byte[] typed = replace(
        file,
        "[Content_Types].xml",
        "</Types>",
        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>");
    assertEquals(
        List.of("holds macros; they were not run"),
        reader.extract(DocumentFormat.DOCX, typed).notes());
  }

  @Test
  void pdfKnowsPagesAndLosesHeadsAndFeet() throws Exception {
    String text = List.of(
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Easter")
        .stream()
        .map(
            day -> "On " + day
                + " the boy was seen by the nurse and then went home with his mother, who told her of the men.")
        .collect(java.util.stream.Collectors.joining(" "));
    Referral longer = new Referral("R2", "2026-03-14", "north", "pdf", List.of(text, "The end."));
    Extract extract = reader.extract(DocumentFormat.PDF, SampleFiles.pdf(longer));
    assertEquals(text + "\n\nThe end.\n", extract.text());
    assertEquals(Optional.of(new OriginalPlace.Page(1)), extract.places().at(0));
    assertEquals(
        Optional.of(new OriginalPlace.Page(2)),
        extract.places().at(extract.text().length() - 3));
  }

  @Test
  void headingsOfOpenDocumentAreNotGluedToWhatFollows() throws Exception {
    Referral referral =
        new Referral("R3", "2026-03-14", "north", "odt", List.of("Background", "He is safe."));
    assertEquals(
        "Background\n\nHe is safe.\n",
        reader.extract(DocumentFormat.ODT, SampleFiles.odt(referral)).text());
  }

  @Test
  void lineBreaksInsideParagraphsStay() throws Exception {
    String lines = "To: Duty desk\nFrom: Ward 4\nSubject: Bed";
    Referral referral =
        new Referral("R4", "2026-03-14", "north", "", List.of(lines, "He is safe."));
    String text = lines + "\n\nHe is safe.\n";
    assertEquals(
        text, reader.extract(DocumentFormat.ODT, SampleFiles.odt(referral)).text());
    assertEquals(
        text, reader.extract(DocumentFormat.DOCX, SampleFiles.docx(referral)).text());
    assertEquals(
        text, reader.extract(DocumentFormat.RTF, SampleFiles.rtf(referral)).text());
    assertEquals(
        text, reader.extract(DocumentFormat.HTML, SampleFiles.html(referral)).text());
    assertEquals(
        text, reader.extract(DocumentFormat.EML, SampleFiles.eml(referral)).text());
    assertEquals(
        text, reader.extract(DocumentFormat.MSG, SampleFiles.msg(referral)).text());
  }

  @Test
  void htmlLosesItsLayoutOnly() throws Exception {
    String html = "<html><head><title>T</title><style>p{}</style></head><body><h1>Background</h1>"
        + "<p>He\n  is <b>safe</b>.<br>\n  Now.<br><br>Then.</p><ul><li>one</li><li>two</li></ul>"
        + "<table><tr><td>Label</td><td>Value</td></tr></table><script>x()</script></body></html>";
    assertEquals(
        "Background\n\nHe is safe.\nNow.\n\nThen.\n\n- one\n\n- two\n\nLabel\n\nValue\n",
        reader.extract(DocumentFormat.HTML, bytes(html)).text());
  }

  @Test
  void mailGivesItsBodyItsDayAndCountsItsAttachments() throws Exception {
    String mail =
        "From: a@police.example\r\nSubject: Referral\r\nDate: Sat, 14 Mar 2026 23:30:00 -0500\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>He is\r\nsafe.</p>\r\n--b1\r\n"
            + "Content-Type: application/pdf; name=x.pdf\r\nContent-Disposition: attachment; filename=x.pdf\r\n\r\nAAAA\r\n--b1--\r\n";
    Extract extract = reader.extract(DocumentFormat.EML, bytes(mail));
    assertEquals("He is safe.\n", extract.text());
    assertEquals("2026-03-15", extract.date().orElseThrow().toString());
    assertTrue(
        extract.notes().get(0).startsWith("1 attachment"), extract.notes().toString());
  }

  @Test
  void encryptedWord() throws Exception {
    try (POIFSFileSystem file = new POIFSFileSystem();
        OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(SampleFiles.docx(REFERRAL)))) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(file)) {
        plain.save(out);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      assertEquals(
          "encrypted; save it without a password", reason(DocumentFormat.DOCX, out.toByteArray()));
    }
  }

  @Test
  void encryptedPdf() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      assertEquals(
          "encrypted; save it without a password", reason(DocumentFormat.PDF, out.toByteArray()));
    }
  }

  @Test
  void pdfWithoutText() throws Exception {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      assertTrue(reason(DocumentFormat.PDF, out.toByteArray()).contains("only images"));
    }
  }

  @Test
  void pdfWhosePagesLeadBackToThemselves() {
    String pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        + "trailer<</Root 1 0 R/Size 3>>\n%%EOF\n";
    assertFalse(reason(DocumentFormat.PDF, bytes(pdf)).isEmpty());
  }

  @Test
  void damagedFilesOfEveryFormat() {
    for (DocumentFormat format : List.of(
        DocumentFormat.DOCX,
        DocumentFormat.DOC,
        DocumentFormat.ODT,
        DocumentFormat.PDF,
        DocumentFormat.MSG)) {
      assertTrue(
          reason(format, bytes("neither one thing nor the other")).startsWith("damaged"),
          format.name());
    }
    byte[] whole = {};
    try {
      whole = SampleFiles.docx(REFERRAL);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertTrue(reason(DocumentFormat.DOCX, java.util.Arrays.copyOf(whole, whole.length / 2))
        .startsWith("damaged"));
  }

  @Test
  void expandingEntitiesAreNotExpanded() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"haha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
    }
    byte[] file = replace(
        SampleFiles.odt(REFERRAL),
        "content.xml",
        "<office:document-content",
        laughs + "]><office:document-content");
    byte[] bomb = replace(file, "content.xml", "Callum", "&a29;");
    assertFalse(reason(DocumentFormat.ODT, bomb).isEmpty());
  }

  /** Nothing in a file makes the program ask for anything: neither entities nor pictures nor frames. */
  @Test
  void externalEntitiesAndPicturesTouchNoNetwork() throws Exception {
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(300);
      String address = "http://127.0.0.1:" + trap.getLocalPort() + "/";
      String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>";
      byte[] odt = replace(
          replace(
              SampleFiles.odt(REFERRAL),
              "content.xml",
              "<office:document-content",
              doctype + "<office:document-content"),
          "content.xml",
          "Callum",
          "&e;");
      byte[] docx = replace(
          replace(
              SampleFiles.docx(REFERRAL),
              "word/document.xml",
              "<w:document",
              doctype + "<w:document"),
          "word/document.xml",
          "Callum",
          "&e;");
      String html = "<p>He is safe.</p><img src='" + address + "'><iframe src='" + address
          + "'></iframe><link rel=stylesheet href='" + address + "'>";
      for (var file : List.of(
          java.util.Map.entry(DocumentFormat.ODT, odt),
          java.util.Map.entry(DocumentFormat.DOCX, docx),
          java.util.Map.entry(DocumentFormat.HTML, bytes(html)))) {
        try {
          reader.extract(file.getKey(), file.getValue());
        } catch (UnreadableException e) {
          assertFalse(e.reason().isEmpty());
        }
      }
      assertThrows(SocketTimeoutException.class, trap::accept);
    }
  }

  @Test
  void encodings() {
    byte[] windows = "Zoë said ‘no’ – she isn’t at the café."
        .getBytes(java.nio.charset.Charset.forName("windows-1252"));
    assertEquals("windows-1252", reader.encoding(windows).orElseThrow().name());
  }

  private static byte[] with(byte[] zip, String name, byte[] content) throws IOException {
    return rewritten(zip, name, content, "", "");
  }

  private static byte[] replace(byte[] zip, String name, String what, String by)
      throws IOException {
    return rewritten(zip, name, new byte[0], what, by);
  }

  private static byte[] rewritten(byte[] zip, String name, byte[] added, String what, String by)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream file = new ByteArrayInputStream(zip);
        ZipInputStream in = new ZipInputStream(file);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(name)) {
          content = bytes(new String(content, StandardCharsets.UTF_8).replace(what, by));
        }
        SampleFiles.entry(out, entry.getName(), content);
      }
      if (added.length > 0) {
        SampleFiles.entry(out, name, added);
      }
    }
    return bytes.toByteArray();
  }
}

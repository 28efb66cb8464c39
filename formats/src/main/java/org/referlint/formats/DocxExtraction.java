package org.referlint.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.ooxml.OOXMLWordAndPowerPointTextHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.referlint.input.DocumentFormat;
import org.referlint.input.Extract;
import org.referlint.input.UnreadableException;
import org.xml.sax.SAXException;

/**
 * Takes the text out of a Word file as it reads on paper: with what was inserted, without what was deleted, with its footnotes,
 * without heads and feet of pages.
 */
final class DocxExtraction {
  private static final String MAIN_PART =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String MACRO_PART = "application/vnd.ms-word.document.macroEnabled.main+xml";
  private static final String FOOTNOTES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
  private static final Pattern MACROS = Pattern.compile("/vbaProject\\.bin");

  private DocxExtraction() {}

  static Extract extract(byte[] content) throws UnreadableException {
    if (DocumentFormat.ofContent(content) == DocumentFormat.DOC) {
      // Encrypted, or of an older Word under a newer name: the parser of such containers tells.
      return TikaExtraction.extract(DocumentFormat.DOC, content);
    }
    TextAssembler text = new TextAssembler();
    List<String> notes = new ArrayList<>();
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
      List<PackagePart> main = new ArrayList<>(file.getPartsByContentType(MAIN_PART));
      main.addAll(file.getPartsByContentType(MACRO_PART));
      if (main.isEmpty()) {
        throw new UnreadableException("no Word document inside, whatever its name says");
      }
      DocxHandler handler = new DocxHandler(text);
      parse(main.get(0), handler);
      for (PackagePart footnotes : file.getPartsByContentType(FOOTNOTES)) {
        parse(footnotes, handler);
      }
      if (!file.getPartsByName(MACROS).isEmpty()
          || file.getParts().stream()
              .anyMatch(p -> p.getPartName().getName().endsWith("vbaProject.bin"))) {
        notes.add("holds macros; they were not run");
      }
    } catch (AssemblyException e) {
      throw e.reason();
    } catch (OpenXML4JException | SAXException | TikaException | IOException | RuntimeException e) {
      throw TikaExtraction.unreadable(e);
    }
    String found = text.text();
    if (found.isEmpty()) {
      throw new UnreadableException("no text in it; if it shows text, that is a picture");
    }
    return new Extract(found, text.places(), Optional.empty(), notes);
  }

  private static void parse(PackagePart part, DocxHandler handler)
      throws IOException, SAXException, TikaException {
    try (InputStream in = part.getInputStream()) {
      XMLReaderUtils.parseSAX(
          in,
          new OOXMLWordAndPowerPointTextHandler(handler, Map.of(), true, false),
          new ParseContext());
    }
  }
}

package org.referlint.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.referlint.input.Extract;
import org.referlint.input.OriginalPlace;
import org.referlint.input.UnreadableException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the text out of a PDF file, page by page, and hands it to {@link PageMender}. */
final class PdfExtraction {
  private PdfExtraction() {}

  static Extract extract(byte[] content) throws UnreadableException {
    PageHandler pages = new PageHandler();
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, settings());
    context.set(EmbeddedDocumentExtractor.class, new NoAttachments());
    try (InputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
      new PDFParser().parse(in, pages, new Metadata(), context);
    } catch (SAXException | TikaException | IOException | RuntimeException e) {
      throw TikaExtraction.unreadable(e);
    }
    TextAssembler text = new TextAssembler();
    for (PageMender.Paragraph paragraph : PageMender.mend(pages.pages)) {
      text.endBlock();
      for (PageMender.Piece piece : paragraph.pieces()) {
        text.append(piece.text(), new OriginalPlace.Page(piece.page()));
      }
    }
    String found = text.text();
    if (found.isEmpty()) {
      throw new UnreadableException(
          "no text on its %d pages, only images; it needs text recognition (OCR) first"
              .formatted(pages.pages.size()));
    }
    return new Extract(found, text.places(), Optional.empty(), List.of());
  }

  private static PDFParserConfig settings() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractBookmarksText(false);
    config.setExtractAnnotationText(false);
    config.setSuppressDuplicateOverlappingText(true);
    // A page that can't be read must not be passed over in silence.
    config.setCatchIntermediateIOExceptions(false);
    return config;
  }

  private static final class NoAttachments implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // Never wanted.
    }
  }

  /** Gathers the lines of each page; an empty line is where a paragraph ends. */
  private static final class PageHandler extends DefaultHandler {
    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
        endLine();
        pages.add(new ArrayList<>());
      } else if (name.equals("p") || name.equals("li")) {
        endLine();
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (name.equals("p") || name.equals("div") || name.equals("li")) {
        endLine();
        if (!pages.isEmpty()) {
          pages.get(pages.size() - 1).add("");
        }
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      for (int i = start; i < start + length; i++) {
        if (chars[i] == '\n') {
          endLine();
        } else {
          line.append(chars[i]);
        }
      }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
      characters(chars, start, length);
    }

    private void endLine() {
      String ended = line.toString().strip();
      line.setLength(0);
      // What stands before the first page is the title of the file, not of the text.
      if (!ended.isEmpty() && !pages.isEmpty()) {
        pages.get(pages.size() - 1).add(ended);
      }
    }
  }
}

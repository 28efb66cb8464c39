package org.referlint.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;
import org.referlint.input.DocumentFormat;
import org.referlint.input.Extract;
import org.referlint.input.UnreadableException;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of the formats whose parsers in Tika tell enough: old Word, OpenDocument, RTF, HTML, e-mail; and says why others fail. */
final class TikaExtraction {
  /** Dates of e-mails are days in Britain, wherever they were sent from. */
  private static final ZoneId BRITAIN = ZoneId.of("Europe/London");

  private TikaExtraction() {}

  static Extract extract(DocumentFormat format, byte[] content) throws UnreadableException {
    TextAssembler text = new TextAssembler();
    BlockHandler handler = new BlockHandler(text);
    handler.flow(format == DocumentFormat.HTML);
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    Attachments attachments = new Attachments(handler, context);
    context.set(EmbeddedDocumentExtractor.class, attachments);
    // The parser of e-mails looks for this one by its class; HTML comes as if it were attached.
    context.set(Parser.class, new TXTParser());
    try (InputStream in = TikaInputStream.get(new ByteArrayInputStream(content))) {
      parser(format).parse(in, handler, metadata, context);
    } catch (AssemblyException e) {
      throw e.reason();
    } catch (SAXException | TikaException | IOException | RuntimeException e) {
      throw unreadable(e);
    }
    String found = text.text();
    if (found.isEmpty()) {
      throw new UnreadableException(
          attachments.count == 0
              ? "no text in it"
              : "no text in it, only attachments or images; save those as files of their own");
    }
    return new Extract(found, text.places(), sent(format, metadata), attachments.notes());
  }

  private static Parser parser(DocumentFormat format) {
    return switch (format) {
      case DOC -> new OfficeParser();
      case ODT -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case HTML -> new JSoupParser();
      case EML -> new RFC822Parser();
      default -> throw new IllegalArgumentException(format.name());
    };
  }

  /** Why a parser gave up. */
  static UnreadableException unreadable(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof org.apache.tika.exception.EncryptedDocumentException
          || cause instanceof EncryptedDocumentException
          || cause instanceof org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException) {
        return new UnreadableException("encrypted; save it without a password", e);
      }
      if (cause instanceof AssemblyException assembly) {
        return assembly.reason();
      }
    }
    return new UnreadableException(
        "damaged, so that it can't be converted to text ("
            + rootOf(e).getClass().getSimpleName() + ")",
        e);
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static Optional<LocalDate> sent(DocumentFormat format, Metadata metadata) {
    if (format != DocumentFormat.EML) {
      return Optional.empty();
    }
    Date date = metadata.getDate(TikaCoreProperties.CREATED);
    return Optional.ofNullable(date).map(d -> day(d.toInstant()));
  }

  /** The day of a moment, as a British office counts it. */
  static LocalDate day(Instant instant) {
    return instant.atZone(BRITAIN).toLocalDate();
  }

  /** Reads the body of an e-mail where that is HTML; counts what is attached, and reads none of it. */
  private static final class Attachments implements EmbeddedDocumentExtractor {
    private final BlockHandler blocks;
    private final ParseContext context;
    private int count;

    Attachments(BlockHandler blocks, ParseContext context) {
      this.blocks = blocks;
      this.context = context;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      boolean body = "text/html".equals(metadata.get(Metadata.CONTENT_TYPE))
          && metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) == null;
      count += body ? 0 : 1;
      return body;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
        throws SAXException, IOException {
      blocks.flow(true);
      try {
        new JSoupParser().parse(stream, blocks, metadata, context);
      } catch (TikaException e) {
        throw new IOException(e);
      } finally {
        blocks.flow(false);
      }
    }

    List<String> notes() {
      return attached(count);
    }
  }

  /** What is said of attachments. */
  static List<String> attached(int count) {
    return count == 0
        ? List.of()
        : List.of(count
            + (count == 1 ? " attachment or picture" : " attachments or pictures")
            + " in it not checked; save as files of their own what is to be checked");
  }
}

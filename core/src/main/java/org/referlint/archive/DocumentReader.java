package org.referlint.archive;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.referlint.input.DocumentFormat;
import org.referlint.input.DocumentOrigin;
import org.referlint.input.Extract;
import org.referlint.input.FormatReader;
import org.referlint.input.Limits;
import org.referlint.input.UnreadableException;
import org.referlint.text.SourceText;

/** Turns the bytes of a document into text. Safe for all threads; close it to give its threads back. */
final class DocumentReader implements AutoCloseable {
  private final Formats formats;
  private final Decoding decoding;

  /** Conversions run apart, so that one which does not end can be left behind. */
  private final ExecutorService conversions = Executors.newCachedThreadPool(work -> {
    Thread thread = new Thread(work, "conversion");
    thread.setDaemon(true);
    return thread;
  });

  DocumentReader(Formats formats) {
    this.formats = formats;
    this.decoding = new Decoding(formats);
  }

  /**
   * A document that was read.
   *
   * @param source its text
   * @param origin what is known of it
   * @param notes what else is to be said of it
   */
  record Opened(SourceText source, DocumentOrigin origin, List<String> notes) {}

  /** Reads a document; throws whatever reading its bytes throws. */
  Opened read(Item item) throws Exception {
    byte[] bytes = item.bytes().call();
    DocumentOrigin known = item.origin();
    if (item.format().isPlain()) {
      Decoding.Decoded decoded = decoding.decode(item.name(), bytes);
      return new Opened(
          decoded.source(),
          new DocumentOrigin(
              known.id(),
              known.date(),
              known.group(),
              decoded.encoding().map(Charset::name),
              known.places()),
          decoded.encoding().map(c -> "not UTF-8; read as " + c.name()).stream().toList());
    }
    if (bytes.length == 0) {
      throw new UnreadableException("an empty file");
    }
    Extract extract = convert(formats.reader(), item.format(), bytes);
    Optional<LocalDate> date = known.date().isPresent() ? known.date() : extract.date();
    return new Opened(
        SourceText.of(item.name(), extract.text()),
        new DocumentOrigin(known.id(), date, known.group(), known.encoding(), extract.places()),
        extract.notes());
  }

  /** The text of a document of which nothing else is wanted. */
  SourceText text(String name, DocumentFormat format, byte[] bytes)
      throws UnreadableException, InterruptedException {
    return format.isPlain()
        ? decoding.decode(name, bytes).source()
        : SourceText.of(name, convert(formats.reader(), format, bytes).text());
  }

  private Extract convert(FormatReader reader, DocumentFormat format, byte[] bytes)
      throws UnreadableException, InterruptedException {
    Future<Extract> conversion = conversions.submit(() -> reader.extract(format, bytes));
    try {
      return conversion.get(Limits.CONVERSION_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      conversion.cancel(true);
      throw new UnreadableException(
          "not converted to text within " + Limits.CONVERSION_SECONDS
              + " seconds; damaged, or made to stall",
          e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof UnreadableException unreadable) {
        throw unreadable;
      }
      if (cause instanceof OutOfMemoryError) {
        throw new OutOfMemoryError();
      }
      throw new UnreadableException(
          "damaged, so that it can't be converted to text (%s)"
              .formatted(cause == null ? "unknown" : cause.getClass().getSimpleName()),
          e);
    }
  }

  @Override
  public void close() {
    conversions.shutdownNow();
  }
}

package org.referlint.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * Writes messages on a thread of its own, so that an editor that is slow to read never stops the thread that reads from it.
 * Safe for all threads.
 */
final class MessageWriter implements MessageConsumer {
  private static final int USUAL_LENGTH = 1 << 12;

  /** Ends the writing: no message is empty. */
  private static final byte[] LAST = new byte[0];

  private static final long LONGEST_FAREWELL_MILLIS = 2_000;

  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
  private final OutputStream out;
  private final MessageJsonHandler json;
  private final Runnable onBroken;
  private final Thread thread = new Thread(this::write, "referlint-write");

  /**
   * A writer to one stream.
   *
   * @param onBroken called once when the stream takes no more
   */
  MessageWriter(OutputStream out, MessageJsonHandler json, Runnable onBroken) {
    this.out = out;
    this.json = json;
    this.onBroken = onBroken;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void consume(Message message) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    json.serialize(message, new Gatherer(text));
    waiting.add(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes into a text; unlike the one of the library it locks nothing. */
  private static final class Gatherer extends Writer {
    private final StringBuilder text;

    Gatherer(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void write(int unit) {
      text.append((char) unit);
    }

    @Override
    public void write(char[] units, int from, int length) {
      text.append(units, from, length);
    }

    @Override
    public void write(String units) {
      text.append(units);
    }

    @Override
    public void write(String units, int from, int length) {
      text.append(units, from, from + length);
    }

    @Override
    public void flush() {
      // All is in the text already.
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }

  private void write() {
    try {
      for (byte[] next = waiting.take(); next.length > 0; next = waiting.take()) {
        out.write(
            ("Content-Length: " + next.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(next);
        if (waiting.isEmpty()) {
          out.flush();
        }
      }
      out.flush();
    } catch (IOException e) {
      onBroken.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what is still waiting, as long as somebody takes it. */
  void finish() throws InterruptedException {
    waiting.add(LAST);
    thread.join(LONGEST_FAREWELL_MILLIS);
  }
}

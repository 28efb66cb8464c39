package org.referlint.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
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
  private static final ByteArrayOutputStream LAST = new ByteArrayOutputStream(0);

  private static final long LONGEST_FAREWELL_MILLIS = 2_000;

  private final BlockingQueue<ByteArrayOutputStream> waiting = new LinkedBlockingQueue<>();
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
    ByteArrayOutputStream content = new ByteArrayOutputStream(USUAL_LENGTH);
    Writer text = new OutputStreamWriter(content, StandardCharsets.UTF_8);
    try {
      json.serialize(message, text);
      text.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    waiting.add(content);
  }

  private void write() {
    try {
      for (ByteArrayOutputStream next = waiting.take(); next.size() > 0; next = waiting.take()) {
        out.write(
            ("Content-Length: " + next.size() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        next.writeTo(out);
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

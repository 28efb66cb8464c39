package org.referlint.lsp;

import java.io.IOException;
import java.io.OutputStream;
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
    byte[] content = json.serialize(message).getBytes(StandardCharsets.UTF_8);
    byte[] header =
        ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[header.length + content.length];
    System.arraycopy(header, 0, whole, 0, header.length);
    System.arraycopy(content, 0, whole, header.length, content.length);
    waiting.add(whole);
  }

  private void write() {
    try {
      for (byte[] next = waiting.take(); next != LAST; next = waiting.take()) {
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

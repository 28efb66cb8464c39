package org.referlint.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages on a thread of its own, so that an editor that is slow to read never stops the thread that reads from it.
 * Safe for all threads.
 */
final class MessageWriter implements MessageConsumer {
  private static final int USUAL_LENGTH = 1 << 12;

  /** Ends the writing: no message is empty. */
  private static final AsciiText LAST = new AsciiText(0);

  private static final long LONGEST_FAREWELL_MILLIS = 2_000;

  private final BlockingQueue<AsciiText> waiting = new LinkedBlockingQueue<>();
  private final OutputStream out;
  private final Runnable onBroken;

  /** How long the last message was; another thread may see an older one. */
  private volatile int lastLength;

  private final Thread thread = new Thread(this::write, "referlint-write");

  /**
   * A writer to one stream.
   *
   * @param onBroken called once when the stream takes no more
   */
  MessageWriter(OutputStream out, Runnable onBroken) {
    this.out = out;
    this.onBroken = onBroken;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void consume(Message message) {
    // A document with many diagnostics sends about as much after each key.
    AsciiText text = new AsciiText(lastLength + USUAL_LENGTH);
    append(message, text);
    lastLength = text.length();
    waiting.add(text);
  }

  private static void append(Message message, AsciiText text) {
    JsonText.append(message.getJsonrpc(), text.append("{\"jsonrpc\":"));
    if (message instanceof RequestMessage request) {
      append(request.getRawId(), text.append(",\"id\":"));
      append(request.getMethod(), request.getParams(), text);
    } else if (message instanceof NotificationMessage notification) {
      append(notification.getMethod(), notification.getParams(), text);
    } else if (message instanceof ResponseMessage response) {
      append(response.getRawId(), text.append(",\"id\":"));
      if (response.getError() != null) {
        append(response.getError(), text.append(",\"error\":"));
      } else {
        append(response.getResult(), text.append(",\"result\":"));
      }
    }
    text.append('}');
  }

  private static void append(@Nullable Either<String, Number> id, AsciiText text) {
    if (id == null) {
      text.append("null");
    } else if (id.isLeft()) {
      JsonText.append(id.getLeft(), text);
    } else {
      text.append(id.getRight().toString());
    }
  }

  private static void append(String method, @Nullable Object params, AsciiText text) {
    JsonText.append(method, text.append(",\"method\":"));
    if (params != null) {
      append(params, text.append(",\"params\":"));
    }
  }

  private static void append(ResponseError error, AsciiText text) {
    text.append("{\"code\":").append(error.getCode());
    JsonText.append(error.getMessage(), text.append(",\"message\":"));
    if (error.getData() != null) {
      append(error.getData(), text.append(",\"data\":"));
    }
    text.append('}');
  }

  private static void append(@Nullable Object value, AsciiText text) {
    if (value == null) {
      text.append("null");
    } else {
      Typed.append(value, text);
    }
  }

  private void write() {
    try {
      for (AsciiText next = waiting.take(); next.length() > 0; next = waiting.take()) {
        out.write(
            ("Content-Length: " + next.length() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(next.letters(), 0, next.length());
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

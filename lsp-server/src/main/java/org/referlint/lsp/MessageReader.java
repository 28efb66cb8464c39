package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;
import org.referlint.text.LatePattern;

/**
 * Takes messages from a stream. Unlike the library's own reader it answers whatever is wrong in a message with an error,
 * finds the next message behind a broken header, and never logs what it read. Ends with its stream.
 */
final class MessageReader implements MessageProducer, Closeable {
  private static final String LENGTH = "content-length:";

  /** No message of an editor is near it; a header that says more is taken for broken. */
  private static final int LONGEST_MESSAGE = 1 << 29;

  private static final int LONGEST_HEADER_LINE = 1 << 12;
  private static final LatePattern WHOLE = LatePattern.of("-?\\d{1,15}");
  private static final int NO_LENGTH = -1;
  private static final int END = -2;

  private final InputStream in;
  private final MessageJsonHandler json;
  private final MessageConsumer answers;
  private volatile boolean open = true;

  /**
   * A reader of one stream.
   *
   * @param answers takes the errors that answer messages that can't be used
   */
  MessageReader(InputStream in, MessageJsonHandler json, MessageConsumer answers) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.json = json;
    this.answers = answers;
  }

  @Override
  public void listen(MessageConsumer consumer) {
    try {
      for (int length = header(); open && length != END; length = header()) {
        if (length == NO_LENGTH) {
          refuse(null, ResponseErrorCode.ParseError, "no valid Content-Length in the header");
          continue;
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
          return;
        }
        take(content, consumer);
      }
    } catch (IOException e) {
      // A stream that breaks ends the session like one that is closed.
      close();
    }
  }

  /** Reads to the empty line that ends a header; what it says of the length. */
  private int header() throws IOException {
    int length = NO_LENGTH;
    StringBuilder line = new StringBuilder();
    boolean any = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        if (line.length() == 0 && any) {
          return length;
        }
        length = line.length() > 0 ? length(line.toString(), length) : length;
        any |= line.length() > 0;
        line.setLength(0);
      } else if (c != '\r') {
        if (line.length() == LONGEST_HEADER_LINE) {
          line.delete(0, LONGEST_HEADER_LINE / 2);
        }
        line.append((char) c);
      }
    }
    return END;
  }

  /** Looks for the field anywhere in the line: the content of a message whose header was broken runs into it. */
  private static int length(String line, int otherwise) {
    int at = line.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
    if (at < 0) {
      return otherwise;
    }
    try {
      int length = Integer.parseInt(line.substring(at + LENGTH.length()).strip());
      return length < 0 || length > LONGEST_MESSAGE ? NO_LENGTH : length;
    } catch (NumberFormatException e) {
      return NO_LENGTH;
    }
  }

  private void take(byte[] content, MessageConsumer consumer) {
    try {
      Message message = json.parseMessage(reader(content));
      if (message == null) {
        refuse(null, ResponseErrorCode.InvalidRequest, "a message must be an object");
      } else {
        consumer.consume(message);
      }
    } catch (RuntimeException e) {
      refuse(content);
    }
  }

  private static Reader reader(byte[] content) {
    return new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
  }

  /** Answers a message that could not be read, under its own id where it has one. */
  private void refuse(byte[] content) {
    JsonElement whole;
    try {
      whole = JsonParser.parseReader(reader(content));
    } catch (JsonParseException e) {
      refuse(null, ResponseErrorCode.ParseError, "not JSON");
      return;
    }
    if (!whole.isJsonObject()) {
      refuse(null, ResponseErrorCode.InvalidRequest, "a message must be an object");
      return;
    }
    JsonObject message = whole.getAsJsonObject();
    JsonElement id = message.get("id");
    JsonElement method = message.get("method");
    boolean call = method != null
        && method.isJsonPrimitive()
        && method.getAsJsonPrimitive().isString();
    if (!call && (message.has("result") || message.has("error")) || call && id == null) {
      // Nobody waits for an answer to an answer or to a notification.
      return;
    }
    boolean request = call && isId(id);
    refuse(
        id,
        request ? ResponseErrorCode.InvalidParams : ResponseErrorCode.InvalidRequest,
        request ? "the parameters do not fit the method" : "neither a request nor a notification");
  }

  private static boolean isId(@Nullable JsonElement id) {
    if (id == null || !id.isJsonPrimitive()) {
      return false;
    }
    return id.getAsJsonPrimitive().isString()
        || id.getAsJsonPrimitive().isNumber() && WHOLE.matcher(id.getAsString()).matches();
  }

  private void refuse(@Nullable JsonElement id, ResponseErrorCode code, String reason) {
    ResponseMessage answer = new ResponseMessage();
    if (id != null && isId(id)) {
      answer.setRawId(
          id.getAsJsonPrimitive().isString()
              ? Either.forLeft(id.getAsString())
              : Either.forRight(id.getAsNumber()));
    }
    answer.setError(new ResponseError(code, reason, null));
    answers.consume(answer);
  }

  @Override
  public void close() {
    open = false;
  }
}

package org.referlint.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages from a stream; what they carry stays JSON until somebody needs it as a type. Unlike the library's own reader it answers whatever is wrong in a message with an error,
 * finds the next message behind a broken header, and never logs what it read. Ends with its stream.
 */
final class MessageReader implements MessageProducer, Closeable {
  private static final String LENGTH = "content-length:";

  /** No message of an editor is near it; a header that says more is taken for broken. */
  private static final int LONGEST_MESSAGE = 1 << 29;

  private static final int LONGEST_HEADER_LINE = 1 << 12;
  private static final int MOST_DIGITS = 15;
  private static final int NO_LENGTH = -1;
  private static final int END = -2;

  private final InputStream in;
  private final MessageConsumer answers;
  private volatile boolean open = true;

  /**
   * A reader of one stream.
   *
   * @param answers takes the errors that answer messages that can't be used
   */
  MessageReader(InputStream in, MessageConsumer answers) {
    this.in = new BufferedInputStream(in, 1 << 16);
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
    JsonElement whole;
    try {
      whole = JsonParser.parseReader(
          new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
    } catch (JsonParseException e) {
      refuse(null, ResponseErrorCode.ParseError, "not JSON");
      return;
    }
    if (whole instanceof JsonObject message) {
      take(message, consumer);
    } else {
      refuse(null, ResponseErrorCode.InvalidRequest, "a message must be an object");
    }
  }

  private void take(JsonObject message, MessageConsumer consumer) {
    JsonElement id = message.get("id");
    String method = Json.text(message, "method").orElse(null);
    if (method != null && id == null) {
      NotificationMessage notification = new NotificationMessage();
      notification.setMethod(method);
      notification.setParams(Json.at(message, "params").orElse(null));
      consumer.consume(notification);
    } else if (method != null && isId(id)) {
      RequestMessage request = new RequestMessage();
      request.setRawId(rawId(id));
      request.setMethod(method);
      request.setParams(Json.at(message, "params").orElse(null));
      consumer.consume(request);
    } else if (method == null && (message.has("result") || message.has("error"))) {
      // Nobody waits for an answer to an answer that can't be used.
      if (isId(id)) {
        consumer.consume(response(message, id));
      }
    } else {
      refuse(id, ResponseErrorCode.InvalidRequest, "neither a request nor a notification");
    }
  }

  private static ResponseMessage response(JsonObject message, JsonElement id) {
    ResponseMessage response = new ResponseMessage();
    response.setRawId(rawId(id));
    if (message.has("error")) {
      JsonElement error = message.get("error");
      response.setError(new ResponseError(
          Json.number(error, "code").orElse(ResponseErrorCode.UnknownErrorCode.getValue()),
          Json.text(error, "message").orElse(""),
          Json.at(error, "data").orElse(null)));
    } else {
      response.setResult(Json.at(message, "result").orElse(null));
    }
    return response;
  }

  private static boolean isId(@Nullable JsonElement id) {
    return id instanceof JsonPrimitive value
        && (value.isString() || value.isNumber() && isWhole(value.getAsString()));
  }

  private static boolean isWhole(String number) {
    int from = number.startsWith("-") ? 1 : 0;
    boolean whole = number.length() > from && number.length() - from <= MOST_DIGITS;
    for (int i = from; whole && i < number.length(); i++) {
      whole = number.charAt(i) >= '0' && number.charAt(i) <= '9';
    }
    return whole;
  }

  private static Either<String, Number> rawId(JsonElement id) {
    return id.getAsJsonPrimitive().isString()
        ? Either.forLeft(id.getAsString())
        : Either.forRight(id.getAsNumber());
  }

  private void refuse(@Nullable JsonElement id, ResponseErrorCode code, String reason) {
    ResponseMessage answer = new ResponseMessage();
    if (id != null && isId(id)) {
      answer.setRawId(rawId(id));
    }
    answer.setError(new ResponseError(code, reason, null));
    answers.consume(answer);
  }

  @Override
  public void close() {
    open = false;
  }
}

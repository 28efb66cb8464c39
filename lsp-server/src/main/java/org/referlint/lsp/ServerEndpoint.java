package org.referlint.lsp;

import com.google.gson.JsonElement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to the server, answers each request once, and keeps to the protocol where the library does not: nothing
 * before {@code initialize}, nothing but {@code exit} after {@code shutdown}, the right error for each wrong request. The
 * library's own endpoint has a logger, and getting Java's logging ready took an eighth of the server's start, for a log that
 * must stay empty. Messages are taken from the thread that reads; what is sent may come from any.
 */
final class ServerEndpoint implements Endpoint, MessageConsumer {
  private static final String INITIALIZE = "initialize";
  private static final String SHUTDOWN = "shutdown";
  private static final String EXIT = "exit";
  private static final String CANCEL = "$/cancelRequest";

  private enum Phase {
    NEW,
    RUNNING,
    SHUT_DOWN
  }

  private final MessageConsumer out;
  private final ServerMethods server;
  private final AtomicInteger numbers = new AtomicInteger();

  /** The requests to the editor that wait for their answers. */
  private final Map<String, CompletableFuture<@Nullable Object>> asked = new ConcurrentHashMap<>();

  private final Map<String, CompletableFuture<?>> running = new ConcurrentHashMap<>();
  private Phase phase = Phase.NEW;

  /**
   * An endpoint of one session.
   *
   * @param out takes what is sent
   * @param server answers
   */
  ServerEndpoint(MessageConsumer out, ServerMethods server) {
    this.out = out;
    this.server = server;
  }

  @Override
  public void consume(Message message) {
    if (message instanceof RequestMessage request) {
      Optional<ResponseError> error = outOfOrder(request.getMethod());
      if (error.isPresent()) {
        answer(request, null, error.get());
      } else {
        take(request);
      }
    } else if (message instanceof NotificationMessage notification) {
      if (phase == Phase.RUNNING || EXIT.equals(notification.getMethod())) {
        take(notification);
      }
    } else if (message instanceof ResponseMessage response) {
      take(response);
    }
  }

  private Optional<ResponseError> outOfOrder(String method) {
    boolean initialize = INITIALIZE.equals(method);
    if (phase == Phase.NEW && !initialize) {
      return error(ResponseErrorCode.ServerNotInitialized, "the first request must be initialize");
    }
    if (phase == Phase.RUNNING && initialize) {
      return error(ResponseErrorCode.InvalidRequest, "the server is initialized already");
    }
    return phase == Phase.SHUT_DOWN
        ? error(ResponseErrorCode.InvalidRequest, "the server was shut down")
        : Optional.empty();
  }

  /** Puts the parameters of a request into the type that its method takes. */
  private static Optional<ResponseError> unfit(RequestMessage request, @Nullable Class<?> type) {
    if (type == null) {
      return Optional.empty();
    }
    if (!(request.getParams() instanceof JsonElement params)) {
      return error(ResponseErrorCode.InvalidParams, "the method needs parameters");
    }
    try {
      request.setParams(Typed.read(params, type));
    } catch (RuntimeException | StackOverflowError e) {
      return error(ResponseErrorCode.InvalidParams, "the parameters do not fit the method");
    }
    // An editor that says little of itself is served as one that can do little.
    return INITIALIZE.equals(request.getMethod()) ? Optional.empty() : Required.missingIn(request);
  }

  private static Optional<ResponseError> error(ResponseErrorCode code, String message) {
    return Optional.of(new ResponseError(code, message, null));
  }

  private void take(RequestMessage request) {
    ServerMethods.Method method = server.find(request.getMethod());
    Optional<ResponseError> error = method == null || !method.answered()
        ? error(ResponseErrorCode.MethodNotFound, "no such method")
        : unfit(request, method.params());
    if (error.isPresent() || method == null) {
      answer(request, null, error.orElse(null));
      return;
    }
    if (INITIALIZE.equals(request.getMethod())) {
      phase = Phase.RUNNING;
    } else if (SHUTDOWN.equals(request.getMethod())) {
      phase = Phase.SHUT_DOWN;
    }
    CompletableFuture<?> work;
    try {
      work = method.call().apply(request.getParams());
    } catch (RuntimeException | Error e) {
      answer(request, null, describe(e));
      return;
    }
    running.put(request.getId(), work);
    answerWhenDone(request, work);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What comes of it is the answer.
  private void answerWhenDone(RequestMessage request, CompletableFuture<?> work) {
    work.whenComplete((result, thrown) -> {
      running.remove(request.getId());
      if (thrown != null) {
        answer(request, null, describe(thrown));
        return;
      }
      try {
        answer(request, result, null);
      } catch (RuntimeException | Error e) {
        // What is too large to be written is answered, too.
        answer(request, null, describe(e));
      }
    });
  }

  private void answer(
      RequestMessage request, @Nullable Object result, @Nullable ResponseError error) {
    ResponseMessage answer = new ResponseMessage();
    answer.setRawId(request.getRawId());
    if (error == null) {
      answer.setResult(result);
    } else {
      answer.setError(error);
    }
    out.consume(answer);
  }

  /** Takes a notification; one that is not known, and a request that asks for no answer, is passed over. */
  private void take(NotificationMessage notification) {
    JsonElement params = Json.of(notification.getParams());
    if (CANCEL.equals(notification.getMethod())) {
      CompletableFuture<?> work = Json.at(params, "id")
          .filter(JsonElement::isJsonPrimitive)
          .map(JsonElement::getAsString)
          .map(running::get)
          .orElse(null);
      if (work != null) {
        work.cancel(true);
      }
      return;
    }
    ServerMethods.Method method = server.find(notification.getMethod());
    if (method == null || method.answered()) {
      return;
    }
    try {
      Class<?> type = method.params();
      Object typed = type == null || params == null ? null : Typed.read(params, type);
      CompletableFuture<?> work = method.call().apply(typed);
      assert work.isDone() : "a notification is done when it was taken";
    } catch (RuntimeException | Error e) {
      // Nobody waits for an answer, and what the exception says may quote the text.
      return;
    }
  }

  private void take(ResponseMessage response) {
    CompletableFuture<@Nullable Object> answer = asked.remove(response.getId());
    if (answer == null) {
      return;
    }
    if (response.getError() == null) {
      answer.complete(response.getResult());
    } else {
      answer.completeExceptionally(new ResponseErrorException(response.getError()));
    }
  }

  @Override
  public CompletableFuture<@Nullable Object> request(String method, @Nullable Object params) {
    String id = Integer.toString(numbers.incrementAndGet());
    CompletableFuture<@Nullable Object> answer = new CompletableFuture<>();
    asked.put(id, answer);
    RequestMessage message = new RequestMessage();
    message.setId(id);
    message.setMethod(method);
    message.setParams(params);
    out.consume(message);
    return answer;
  }

  @Override
  public void notify(String method, @Nullable Object params) {
    NotificationMessage message = new NotificationMessage();
    message.setMethod(method);
    message.setParams(params);
    out.consume(message);
  }

  /** What a request that failed is answered with. The message of an exception may quote the text, its place never does. */
  private static ResponseError describe(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    if (cause instanceof CancellationException) {
      return new ResponseError(ResponseErrorCode.RequestCancelled, "cancelled", null);
    }
    StackTraceElement[] trace = cause.getStackTrace();
    return new ResponseError(
        ResponseErrorCode.InternalError,
        "internal error: " + cause.getClass().getSimpleName()
            + (trace.length == 0 ? "" : " at " + trace[0]),
        null);
  }
}

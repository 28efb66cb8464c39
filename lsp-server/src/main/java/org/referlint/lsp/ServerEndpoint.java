package org.referlint.lsp;

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
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.MethodProvider;
import org.eclipse.lsp4j.jsonrpc.messages.CancelParams;
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
final class ServerEndpoint implements Endpoint, MessageConsumer, MethodProvider {
  private static final String INITIALIZE = "initialize";
  private static final String SHUTDOWN = "shutdown";
  private static final String EXIT = "exit";

  private enum Phase {
    NEW,
    RUNNING,
    SHUT_DOWN
  }

  /** A request to the editor that waits for its answer. */
  private record Asked(String method, CompletableFuture<@Nullable Object> answer) {}

  private final MessageConsumer out;
  private final Endpoint server;
  private final MessageJsonHandler json;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<?>> running = new ConcurrentHashMap<>();
  private Phase phase = Phase.NEW;

  /**
   * An endpoint of one session.
   *
   * @param out takes what is sent
   * @param server answers
   * @param json knows the methods
   */
  ServerEndpoint(MessageConsumer out, Endpoint server, MessageJsonHandler json) {
    this.out = out;
    this.server = server;
    this.json = json;
  }

  @Override
  public void consume(Message message) {
    if (message instanceof RequestMessage request) {
      Optional<ResponseError> error = refusal(request);
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

  private Optional<ResponseError> refusal(RequestMessage request) {
    String method = request.getMethod();
    boolean initialize = INITIALIZE.equals(method);
    if (phase == Phase.NEW && !initialize) {
      return error(ResponseErrorCode.ServerNotInitialized, "the first request must be initialize");
    }
    if (phase == Phase.RUNNING && initialize) {
      return error(ResponseErrorCode.InvalidRequest, "the server is initialized already");
    }
    if (phase == Phase.SHUT_DOWN) {
      return error(ResponseErrorCode.InvalidRequest, "the server was shut down");
    }
    JsonRpcMethod known = json.getJsonRpcMethod(method);
    if (known == null || known.isNotification()) {
      return error(ResponseErrorCode.MethodNotFound, "no such method");
    }
    if (known.getParameterTypes().length == 1 && request.getParams() == null) {
      return error(ResponseErrorCode.InvalidParams, "the method needs parameters");
    }
    if (!initialize) {
      // An editor that says little of itself is served as one that can do little.
      return Required.missingIn(request);
    }
    return Optional.empty();
  }

  private static Optional<ResponseError> error(ResponseErrorCode code, String message) {
    return Optional.of(new ResponseError(code, message, null));
  }

  private void take(RequestMessage request) {
    if (INITIALIZE.equals(request.getMethod())) {
      phase = Phase.RUNNING;
    } else if (SHUTDOWN.equals(request.getMethod())) {
      phase = Phase.SHUT_DOWN;
    }
    CompletableFuture<?> work;
    try {
      work = server.request(request.getMethod(), request.getParams());
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

  private void take(NotificationMessage notification) {
    if (MessageJsonHandler.CANCEL_METHOD.getMethodName().equals(notification.getMethod())) {
      if (notification.getParams() instanceof CancelParams cancel && cancel.getId() != null) {
        CompletableFuture<?> work = running.get(cancel.getId());
        if (work != null) {
          work.cancel(true);
        }
      }
      return;
    }
    try {
      server.notify(notification.getMethod(), notification.getParams());
    } catch (RuntimeException e) {
      // Nobody waits for an answer, and what the exception says may quote the text.
      return;
    }
  }

  private void take(ResponseMessage response) {
    Asked request = response.getId() == null ? null : asked.remove(response.getId());
    if (request == null) {
      return;
    }
    if (response.getError() == null) {
      request.answer().complete(response.getResult());
    } else {
      request.answer().completeExceptionally(new ResponseErrorException(response.getError()));
    }
  }

  @Override
  public CompletableFuture<@Nullable Object> request(String method, @Nullable Object params) {
    String id = Integer.toString(numbers.incrementAndGet());
    Asked request = new Asked(method, new CompletableFuture<>());
    asked.put(id, request);
    RequestMessage message = new RequestMessage();
    message.setId(id);
    message.setMethod(method);
    message.setParams(params);
    out.consume(message);
    return request.answer();
  }

  @Override
  public void notify(String method, @Nullable Object params) {
    NotificationMessage message = new NotificationMessage();
    message.setMethod(method);
    message.setParams(params);
    out.consume(message);
  }

  /** The method of a request to the editor, by which its answer is read; null for one that nobody waits for. */
  @Override
  public @Nullable String resolveMethod(@Nullable String id) {
    Asked request = id == null ? null : asked.get(id);
    return request == null ? null : request.method();
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
    if (cause instanceof UnsupportedOperationException) {
      return new ResponseError(ResponseErrorCode.MethodNotFound, "no such method", null);
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

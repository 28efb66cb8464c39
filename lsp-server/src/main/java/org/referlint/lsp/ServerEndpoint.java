package org.referlint.lsp;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/**
 * Hands messages to the server and keeps to the protocol where the library does not: nothing before {@code initialize},
 * nothing but {@code exit} after {@code shutdown}, the right error for each wrong request. Called from the thread that
 * reads.
 */
final class ServerEndpoint extends RemoteEndpoint {
  private static final String INITIALIZE = "initialize";
  private static final String SHUTDOWN = "shutdown";
  private static final String EXIT = "exit";

  private enum Phase {
    NEW,
    RUNNING,
    SHUT_DOWN
  }

  private final MessageConsumer out;
  private final ReflectiveMessageValidator validator =
      new ReflectiveMessageValidator(message -> super.consume(message));
  private Phase phase = Phase.NEW;

  ServerEndpoint(MessageConsumer out, Endpoint server) {
    super(out, server, ServerEndpoint::describe);
    this.out = out;
  }

  @Override
  public void consume(Message message) {
    if (message instanceof RequestMessage request) {
      Optional<ResponseError> error = refusal(request);
      if (error.isPresent()) {
        out.consume(createErrorResponseMessage(request, error.get()));
      } else {
        take(request);
      }
    } else if (message instanceof NotificationMessage notification) {
      if (phase == Phase.RUNNING || EXIT.equals(notification.getMethod())) {
        super.consume(message);
      }
    } else {
      super.consume(message);
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
    JsonRpcMethod known = getJsonHandler().getJsonRpcMethod(method);
    if (known == null || known.isNotification()) {
      return error(ResponseErrorCode.MethodNotFound, "no such method");
    }
    if (known.getParameterTypes().length == 1 && request.getParams() == null) {
      return error(ResponseErrorCode.InvalidParams, "the method needs parameters");
    }
    return Optional.empty();
  }

  private void take(RequestMessage request) {
    try {
      if (INITIALIZE.equals(request.getMethod())) {
        // An editor that says little of itself is served as one that can do little.
        super.consume(request);
      } else {
        validator.consume(request);
      }
    } catch (MessageIssueException e) {
      out.consume(createErrorResponseMessage(
          request,
          new ResponseError(
              ResponseErrorCode.InvalidParams, e.getIssues().get(0).getText(), null)));
      return;
    }
    if (INITIALIZE.equals(request.getMethod())) {
      phase = Phase.RUNNING;
    } else if (SHUTDOWN.equals(request.getMethod())) {
      phase = Phase.SHUT_DOWN;
    }
  }

  private static Optional<ResponseError> error(ResponseErrorCode code, String message) {
    return Optional.of(new ResponseError(code, message, null));
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

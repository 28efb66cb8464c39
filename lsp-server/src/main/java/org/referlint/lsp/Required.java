package org.referlint.lsp;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/** Looks whether requests have all that the protocol demands. A class of its own, so that no start waits for it. */
final class Required {
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.eclipse.lsp4j");
  private static final ReflectiveMessageValidator VALIDATOR =
      new ReflectiveMessageValidator(message -> {});

  static {
    // The library logs messages it can't read, with their content, which may be a referral.
    LIBRARY_LOG.setLevel(Level.OFF);
  }

  private Required() {}

  /** What is missing, as the answer to the request. */
  static Optional<ResponseError> missingIn(RequestMessage request) {
    try {
      VALIDATOR.consume(request);
      return Optional.empty();
    } catch (MessageIssueException e) {
      return Optional.of(new ResponseError(
          ResponseErrorCode.InvalidParams, e.getIssues().get(0).getText(), null));
    }
  }
}

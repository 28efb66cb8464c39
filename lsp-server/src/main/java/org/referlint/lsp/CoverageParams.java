package org.referlint.lsp;

import org.eclipse.lsp4j.jsonrpc.validation.NonNull;

/** Which document {@code referlint/coverage} is about. Filled by the protocol's library. */
public final class CoverageParams {
  @NonNull
  private String uri = "";

  /** The address of the document. */
  @NonNull
  public String getUri() {
    return uri;
  }

  /** Sets the address. */
  public void setUri(String uri) {
    this.uri = uri;
  }
}

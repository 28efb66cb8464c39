package org.referlint.lsp;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.TextDocumentItem;

/** The documents that are open in the editor. Safe for all threads; opened and closed by the one that reads messages. */
final class Documents {
  private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
  private final AtomicLong resultNames = new AtomicLong();

  /** Opens a document; one that is open already begins anew. */
  OpenDocument open(TextDocumentItem item, Encoding encoding) {
    OpenDocument document = new OpenDocument(item, encoding, new PublishedResults(resultNames));
    open.put(item.getUri(), document);
    return document;
  }

  /** Closes a document and does something before anybody can publish for it; nothing where it is not open. */
  void close(String uri, Runnable farewell) {
    OpenDocument document = open.get(uri);
    if (document != null) {
      synchronized (document) {
        open.remove(uri);
        farewell.run();
      }
    }
  }

  Optional<OpenDocument> find(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  Collection<OpenDocument> all() {
    return List.copyOf(open.values());
  }

  boolean isOpen(OpenDocument document) {
    return open.get(document.uri()) == document;
  }

  /** Does something unless the document was closed, which waits until it is done. */
  void whileOpen(OpenDocument document, Runnable action) {
    synchronized (document) {
      if (isOpen(document)) {
        action.run();
      }
    }
  }

  /** A new name for a result of a document that is not open. */
  String nextResultName() {
    return Long.toString(resultNames.incrementAndGet());
  }
}

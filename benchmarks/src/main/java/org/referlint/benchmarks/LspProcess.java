package org.referlint.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A language server in a process of its own, with one document open. It waits for diagnostics as an editor does. */
final class LspProcess implements AutoCloseable {
  private static final String URI = "file:///tmp/benchmark.txt";
  private static final String DIAGNOSTICS = "\"method\":\"textDocument/publishDiagnostics\"";

  private final Process process;
  private final OutputStream out;
  private final InputStream in;
  private int version = 1;

  private LspProcess(Process process) {
    this.process = process;
    this.out = process.getOutputStream();
    this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
  }

  static LspProcess start(List<String> command) throws IOException {
    LspProcess lsp = new LspProcess(new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
    JsonObject published = new JsonObject();
    published.addProperty("versionSupport", true);
    JsonObject text = new JsonObject();
    text.add("publishDiagnostics", published);
    JsonObject capabilities = new JsonObject();
    capabilities.add("textDocument", text);
    JsonObject params = new JsonObject();
    params.add("capabilities", capabilities);
    lsp.request(1, "initialize", params);
    lsp.send("initialized", new JsonObject());
    return lsp;
  }

  long pid() {
    return process.pid();
  }

  /** Opens the document and waits for its diagnostics; how many there are. */
  int open(String text) throws IOException {
    JsonObject document = new JsonObject();
    document.addProperty("uri", URI);
    document.addProperty("languageId", "plaintext");
    document.addProperty("version", version);
    document.addProperty("text", text);
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    send("textDocument/didOpen", params);
    String diagnostics = diagnostics();
    return diagnostics.split("\"range\":", -1).length - 1;
  }

  /** Replaces letters of a line and waits for the diagnostics of the new text. */
  void change(int line, int column, int removed, String inserted) throws IOException {
    version++;
    JsonObject range = new JsonObject();
    range.add("start", position(line, column));
    range.add("end", position(line, column + removed));
    JsonObject change = new JsonObject();
    change.add("range", range);
    change.addProperty("text", inserted);
    JsonArray changes = new JsonArray();
    changes.add(change);
    JsonObject document = new JsonObject();
    document.addProperty("uri", URI);
    document.addProperty("version", version);
    JsonObject params = new JsonObject();
    params.add("textDocument", document);
    params.add("contentChanges", changes);
    send("textDocument/didChange", params);
    diagnostics();
  }

  private static JsonObject position(int line, int column) {
    JsonObject position = new JsonObject();
    position.addProperty("line", line);
    position.addProperty("character", column);
    return position;
  }

  private String diagnostics() throws IOException {
    String asked = "\"version\":" + version;
    while (true) {
      String message = receive();
      if (message.contains(DIAGNOSTICS)
          && (message.contains(asked + ",") || message.contains(asked + "}"))) {
        return message;
      }
    }
  }

  private void request(int id, String method, JsonObject params) throws IOException {
    JsonObject message = message(method, params);
    message.addProperty("id", id);
    write(message);
    while (!receive().contains("\"id\":" + id + ",")) {
      // Whatever the server says meanwhile is none of our business.
    }
  }

  private void send(String method, JsonObject params) throws IOException {
    write(message(method, params));
  }

  private static JsonObject message(String method, JsonObject params) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.addProperty("method", method);
    message.add("params", params);
    return message;
  }

  private void write(JsonObject message) throws IOException {
    byte[] content = message.toString().getBytes(StandardCharsets.UTF_8);
    out.write(
        ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.flush();
  }

  private String receive() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 2) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the server ended");
      }
      if (c == '\n') {
        ends++;
      } else if (c != '\r') {
        ends = 0;
        header.write(c);
      }
    }
    String length = header.toString(StandardCharsets.US_ASCII).replaceAll("\\D", "");
    return new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    out.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}

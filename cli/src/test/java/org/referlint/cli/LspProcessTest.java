package org.referlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server as editors have it: a process of its own, with its exit status and both its outputs. */
class LspProcessTest {
  private static final int SECONDS = 60;
  private static final String SECRET = "Quillfeather";

  @TempDir
  private Path folder;

  private Process server;
  private OutputStream toServer;
  private InputStream fromServer;

  private static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private void start() throws IOException {
    server = new ProcessBuilder(java("lsp"))
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
    toServer = server.getOutputStream();
    fromServer = new BufferedInputStream(server.getInputStream());
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.destroyForcibly();
    }
  }

  private void send(String json) throws IOException {
    byte[] content = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    toServer.write(
        ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    toServer.write(content);
    toServer.flush();
  }

  /** The next message; a byte that belongs to none fails the test. */
  private JsonObject message() throws IOException {
    return message(fromServer);
  }

  private static JsonObject message(InputStream from) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    while (!header.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int c = from.read();
      assertTrue(c >= 0, "the server is gone");
      header.write(c);
    }
    String text = header.toString(StandardCharsets.US_ASCII);
    assertTrue(text.matches("Content-Length: \\d+\r\n\r\n"), text);
    byte[] content = from.readNBytes(Integer.parseInt(text.replaceAll("\\D", "")));
    return JsonParser.parseString(new String(content, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private JsonObject answer(int id) throws IOException {
    while (true) {
      JsonObject message = message();
      if (!message.has("method")
          && !message.get("id").isJsonNull()
          && message.get("id").getAsInt() == id) {
        return message;
      }
    }
  }

  private JsonObject diagnostics() throws IOException {
    while (true) {
      JsonObject message = message();
      if (message.has("method")
          && message.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
        return message.getAsJsonObject("params");
      }
    }
  }

  private static String initialize(String processId) {
    return "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'processId':" + processId
        + ",'capabilities':{}}}";
  }

  private void begin() throws IOException {
    start();
    send(initialize("null"));
    assertTrue(answer(1).has("result"));
    send("{'jsonrpc':'2.0','method':'initialized','params':{}}");
  }

  private void open(String text) throws IOException {
    send("{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':"
        + "{'uri':'file:///tmp/a.txt','languageId':'plaintext','version':1,'text':'" + text
        + "'}}}");
  }

  private int status() throws InterruptedException {
    assertTrue(server.waitFor(SECONDS, TimeUnit.SECONDS), "the server is still there");
    return server.exitValue();
  }

  @Test
  void aSessionByTheBookEndsWith0AndNothingElseIsPrinted() throws Exception {
    begin();
    open("Mia is a gang member.");
    assertFalse(diagnostics().getAsJsonArray("diagnostics").isEmpty());
    send("{'jsonrpc':'2.0','id':2,'method':'shutdown'}");
    answer(2);
    send("{'jsonrpc':'2.0','method':'exit'}");
    assertEquals(0, status());
    assertEquals(0, fromServer.readAllBytes().length);
    assertEquals("", Files.readString(folder.resolve("errors.txt")));
  }

  @Test
  void exitWithoutShutdownEndsWith1() throws Exception {
    begin();
    send("{'jsonrpc':'2.0','method':'exit'}");
    assertEquals(1, status());
  }

  @Test
  void aClosedInputEndsTheServer() throws Exception {
    begin();
    toServer.close();
    assertEquals(1, status());
  }

  @Test
  void aDeadParentEndsTheServer() throws Exception {
    // A program that waits for its input is as good a parent as any, and there on every system.
    Process editor = new ProcessBuilder(java("lsp")).start();
    start();
    send(initialize(Long.toString(editor.pid())));
    assertTrue(answer(1).has("result"));
    editor.destroyForcibly();
    assertEquals(1, status());
  }

  @Test
  void whatIsNoMessageIsAnsweredAndNoWordOfATextIsLogged() throws Exception {
    begin();
    open(SECRET + " is a gang member.");
    diagnostics();
    send("{'jsonrpc':'2.0','id':3,'method':'textDocument/hover','params':{'" + SECRET + "':");
    assertEquals(-32700, error());
    send("{'jsonrpc':'2.0','id':4,'method':'textDocument/hover','params':'" + SECRET + "'}");
    assertEquals(-32602, error());
    toServer.write(("Content-Length: " + SECRET + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    toServer.flush();
    assertEquals(-32700, error());
    send("{'jsonrpc':'2.0','method':'$/setTrace','params':{'value':'verbose'}}");
    send("{'jsonrpc':'2.0','method':'textDocument/didChange','params':{'textDocument':"
        + "{'uri':'file:///tmp/none.txt','version':9},'contentChanges':[{'text':'" + SECRET
        + "'}]}}");
    send("{'jsonrpc':'2.0','id':5,'method':'textDocument/codeLens','params':{'textDocument':"
        + "{'uri':'file:///tmp/none.txt'}}}");
    JsonObject next = message();
    while (next.has("method")) {
      assertFalse(next.toString().contains(SECRET), next.get("method").getAsString());
      next = message();
    }
    assertEquals(5, next.get("id").getAsInt());
    assertFalse(Files.readString(folder.resolve("errors.txt")).contains(SECRET));
  }

  private int error() throws IOException {
    JsonObject next = message();
    while (next.has("method")) {
      next = message();
    }
    return next.getAsJsonObject("error").get("code").getAsInt();
  }

  @Test
  void theSocketIsOnThisMachineAlone() throws Exception {
    server = new ProcessBuilder(java("lsp", "--socket", "0")).start();
    String said = new String(lineOf(server.getErrorStream()), StandardCharsets.UTF_8);
    int port = Integer.parseInt(said.substring(said.lastIndexOf(':') + 1).strip());
    Optional<InetAddress> outer = outerAddress();
    if (outer.isPresent()) {
      assertThrows(IOException.class, () -> new Socket(outer.get(), port).close());
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      toServer = socket.getOutputStream();
      send(initialize("null"));
      assertTrue(message(new BufferedInputStream(socket.getInputStream())).has("result"));
    }
    assertEquals(1, status());
  }

  private static byte[] lineOf(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toByteArray();
  }

  private static Optional<InetAddress> outerAddress() throws IOException {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .findFirst();
  }
}

package org.referlint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes in, bytes out: what the protocol says of wrong and early and late messages. */
class ProtocolTest {
  private static final String INITIALIZE =
      "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'processId':null,'capabilities':{}}}";

  private OutputStream toServer;
  private InputStream fromServer;
  private CompletableFuture<Integer> ended;

  @BeforeEach
  void start() throws IOException {
    PipedInputStream serverIn = new PipedInputStream(1 << 16);
    PipedInputStream editorIn = new PipedInputStream(1 << 16);
    toServer = new PipedOutputStream(serverIn);
    PipedOutputStream serverOut = new PipedOutputStream(editorIn);
    fromServer = new BufferedInputStream(editorIn);
    ended = CompletableFuture.supplyAsync(() -> ServerLauncher.serve(serverIn, serverOut));
  }

  @AfterEach
  void stop() throws Exception {
    toServer.close();
    ended.get(30, TimeUnit.SECONDS);
  }

  private void raw(String bytes) throws IOException {
    toServer.write(bytes.getBytes(StandardCharsets.UTF_8));
    toServer.flush();
  }

  private void send(String json) throws IOException {
    String content = json.replace('\'', '"');
    raw("Content-Length: " + content.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
        + content);
  }

  /** The next answer, passing over notifications and requests of the server. */
  private JsonObject answer() throws IOException {
    while (true) {
      JsonObject message = message();
      if (!message.has("method")) {
        return message;
      }
    }
  }

  private JsonObject message() throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    while (!header.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int c = fromServer.read();
      assertTrue(c >= 0, "the server is gone");
      header.write(c);
    }
    String[] parts = header.toString(StandardCharsets.US_ASCII).strip().split(": ", 2);
    assertEquals("Content-Length", parts[0]);
    byte[] content = fromServer.readNBytes(Integer.parseInt(parts[1]));
    return JsonParser.parseString(new String(content, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private int error() throws IOException {
    return answer().getAsJsonObject("error").get("code").getAsInt();
  }

  private void initialize() throws IOException {
    send(INITIALIZE);
    assertTrue(answer().has("result"));
    send("{'jsonrpc':'2.0','method':'initialized','params':{}}");
  }

  /** The server still answers. */
  private void assertAlive() throws IOException {
    send(
        "{'jsonrpc':'2.0','id':'alive','method':'textDocument/codeLens','params':{'textDocument':{'uri':'file:///none'}}}");
    JsonObject answer = answer();
    assertEquals("alive", answer.get("id").getAsString());
    assertTrue(answer.has("result"));
  }

  @Test
  void whatIsOfAWrongKindInAnAnnouncementIsPassedOver() throws Exception {
    send(
        "{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'processId':5000000000,'rootUri':5,'workspaceFolders':{},'initializationOptions':[1],'capabilities':{'textDocument':7,'workspace':{'configuration':'yes','applyEdit':[true]},'general':{'positionEncodings':'utf-8'}}}}");
    JsonObject offer = answer().getAsJsonObject("result").getAsJsonObject("capabilities");
    assertEquals("utf-16", offer.get("positionEncoding").getAsString());
    send("{'jsonrpc':'2.0','method':'initialized'}");
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'text':'x'}}}");
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':'file:///none/a.txt','text':'Ada Bright is streetwise.'}}}");
    JsonObject sent = message();
    while (!sent.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
      sent = message();
    }
    JsonObject params = sent.getAsJsonObject("params");
    assertEquals("file:///none/a.txt", params.get("uri").getAsString());
    assertTrue(params.getAsJsonArray("diagnostics").toString().contains("streetwise"));
    send(
        "{'jsonrpc':'2.0','method':'textDocument/hover','params':{'textDocument':{'uri':'file:///none/a.txt'},'position':{'line':0,'character':15}}}");
    send("{'jsonrpc':'2.0','method':'shutdown'}");
    assertAlive();
  }

  @Test
  void nothingBeforeInitialize() throws Exception {
    send("{'jsonrpc':'2.0','id':7,'method':'textDocument/hover','params':{}}");
    assertEquals(-32002, error());
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':'file:///a.txt','languageId':'','version':1,'text':'streetwise'}}}");
    initialize();
    assertAlive();
  }

  @Test
  void noSecondInitialize() throws Exception {
    initialize();
    send(INITIALIZE);
    assertEquals(-32600, error());
    assertAlive();
  }

  @Test
  void nothingAfterShutdownButExit() throws Exception {
    initialize();
    send("{'jsonrpc':'2.0','id':2,'method':'shutdown'}");
    assertTrue(answer().get("result").isJsonNull());
    send("{'jsonrpc':'2.0','id':3,'method':'shutdown'}");
    assertEquals(-32600, error());
    send("{'jsonrpc':'2.0','id':4,'method':'textDocument/hover','params':{}}");
    assertEquals(-32600, error());
    send("{'jsonrpc':'2.0','method':'exit'}");
    assertEquals(0, ended.get(30, TimeUnit.SECONDS));
  }

  @Test
  void exitWithoutShutdownIsAFailure() throws Exception {
    initialize();
    send("{'jsonrpc':'2.0','method':'exit'}");
    assertEquals(1, ended.get(30, TimeUnit.SECONDS));
  }

  @Test
  void aClosedStreamEndsTheSession() throws Exception {
    initialize();
    toServer.close();
    assertEquals(1, ended.get(30, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "-32601; 'method':'referlint/none','params':{}",
        "-32601; 'method':'$/none','params':{}",
        "-32601; 'method':'$/cancelRequest','params':{'id':1}",
        "-32601; 'method':'textDocument/formatting','params':{'textDocument':{'uri':'file:///a'},'options':{'tabSize':2,'insertSpaces':true}}",
        "-32601; 'method':'window/showMessage','params':{'type':1,'message':'m'}",
        "-32602; 'method':'textDocument/hover'",
        "-32602; 'method':'textDocument/hover','params':{}",
        "-32602; 'method':'textDocument/hover','params':'text'",
        "-32602; 'method':'textDocument/hover','params':[1,2]",
        "-32602; 'method':'textDocument/hover','params':{'textDocument':{'uri':'file:///a'},'position':{'line':'x','character':0}}",
        "-32602; 'method':'textDocument/hover','params':{'textDocument':{'uri':'file:///a'},'position':{'line':-1,'character':0}}",
        "-32602; 'method':'workspace/executeCommand','params':{'command':'none'}",
        "-32602; 'method':'workspace/executeCommand','params':{'command':'referlint.switchOff','arguments':[3]}",
      })
  void wrongRequestsGetTheirErrorAndTheServerLivesOn(int code, String rest) throws Exception {
    initialize();
    send("{'jsonrpc':'2.0','id':9," + rest + "}");
    JsonObject answer = answer();
    assertEquals(9, answer.get("id").getAsInt());
    assertEquals(code, answer.getAsJsonObject("error").get("code").getAsInt());
    assertAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "null",
        "17",
        "[]",
        "[{'jsonrpc':'2.0','id':1,'method':'shutdown'}]",
        "{}",
        "{'jsonrpc':'2.0','id':{},'method':'shutdown'}",
        "{'jsonrpc':'2.0','id':1.5e3000,'method':'shutdown'}",
        "{'jsonrpc':'2.0','id':4,'method':7}"
      })
  void whatIsNoMessageIsAnsweredWithAnErrorAndTheServerLivesOn(String content) throws Exception {
    initialize();
    send(content);
    int code = error();
    assertTrue(code == -32700 || code == -32600 || code == -32601, "code " + code);
    assertAlive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 99999999999\r\n\r\n",
        "Content-Length: -5\r\n\r\n",
        "Content-Length: many\r\n\r\n",
        "Content-Length: 2000000000\r\n\r\n{}",
        "Content-Type: text\r\n\r\n{'a':1}",
        "garbage\r\n\r\n"
      })
  void aBrokenHeaderDoesNotSwallowTheMessagesBehindIt(String bytes) throws Exception {
    initialize();
    raw(bytes);
    assertEquals(-32700, error());
    assertAlive();
  }

  @Test
  void headersMayBeWrittenInAnyCaseAndHoldOthers() throws Exception {
    String content = INITIALIZE.replace('\'', '"');
    raw("content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:"
        + content.length() + "\r\n\r\n" + content);
    assertTrue(answer().has("result"));
  }

  @Test
  void cancelledRequestsAreAnsweredOnceAsCancelled() throws Exception {
    initialize();
    String text = "Callum Reid, 15, is a gang member. ".repeat(20_000);
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':'file:///a.txt','languageId':'','version':1,'text':'"
            + text + "'}}}");
    send(
        "{'jsonrpc':'2.0','id':5,'method':'textDocument/codeLens','params':{'textDocument':{'uri':'file:///a.txt'}}}");
    send("{'jsonrpc':'2.0','method':'$/cancelRequest','params':{'id':5}}");
    JsonObject answer = answer();
    assertEquals(5, answer.get("id").getAsInt());
    assertEquals(-32800, answer.getAsJsonObject("error").get("code").getAsInt());
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didClose','params':{'textDocument':{'uri':'file:///a.txt'}}}");
    assertAlive();
  }

  @Test
  void loneSurrogatesAndOldLineEndsDoNoHarm() throws Exception {
    initialize();
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didOpen','params':{'textDocument':{'uri':'file:///a.txt','languageId':'','version':1,'text':'\\ud83d\\rMia is streetwise.\\r'}}}");
    JsonObject message = message();
    assertEquals("textDocument/publishDiagnostics", message.get("method").getAsString());
    assertTrue(message.toString().contains("{\"line\":1,\"character\":7}"), message.toString());
    assertAlive();
  }
}

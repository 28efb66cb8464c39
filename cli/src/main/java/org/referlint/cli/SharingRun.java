package org.referlint.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.referlint.lsp.ServerLauncher;

/**
 * A step of the build: does what people do with the command and what editors do with the server, so that the Java runtime can
 * note which classes that takes and the build can lay them into an archive for faster starts. No run uses it.
 */
public final class SharingRun {
  /** How long the editor waits before it hangs up: longer than the server takes to check one text on a busy machine. */
  private static final long PATIENCE_MILLIS = 8_000;

  private SharingRun() {}

  /**
   * Runs everything; prints reports and messages.
   *
   * @param args texts to check
   */
  public static void main(String[] args) {
    PrintStream out = System.out;
    Streams streams = new Streams(InputStream.nullInputStream(), out, System.err, false);
    for (String path : args) {
      Main.run(streams, "check", path);
    }
    for (String format : List.of("json", "jsonl")) {
      Main.run(streams, "check", "--format", format, args[0]);
    }
    Main.run(streams, "--version");
    Main.run(streams, "rules");
    Main.run(streams, "coverage", args[0]);
    out.flush();
    System.setIn(new SequenceInputStream(
        new ByteArrayInputStream(session(args[0]).getBytes(StandardCharsets.UTF_8)),
        new Waiting()));
    // Its status says that the editor hung up without a word.
    ServerLauncher.run();
    System.exit(ExitStatus.CLEAN);
  }

  /** What an editor says that opens a text and changes it. */
  private static String session(String path) {
    String text;
    try {
      text = Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String quoted = '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + '"';
    String document = "\"textDocument\":{\"uri\":\"file:///referral.txt\"";
    return message(
            "\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{\"textDocument\":"
                + "{\"publishDiagnostics\":{\"versionSupport\":true,\"relatedInformation\":true}}}}")
        + message("\"method\":\"initialized\",\"params\":{}")
        + message("\"method\":\"textDocument/didOpen\",\"params\":{" + document
            + ",\"languageId\":\"plaintext\",\"version\":1,\"text\":" + quoted + "}}")
        + message("\"method\":\"textDocument/didChange\",\"params\":{" + document
            + ",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{\"line\":0,\"character\":0},"
            + "\"end\":{\"line\":0,\"character\":0}},\"text\":\"x\"}]}")
        + message("\"id\":2,\"method\":\"textDocument/hover\",\"params\":{" + document
            + "},\"position\":{\"line\":0,\"character\":1}}")
        + message("\"id\":3,\"method\":\"textDocument/codeAction\",\"params\":{" + document
            + "},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":0}},"
            + "\"context\":{\"diagnostics\":[]}}");
  }

  private static String message(String content) {
    String whole = "{\"jsonrpc\":\"2.0\"," + content + "}";
    return "Content-Length: " + whole.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + whole;
  }

  /** The end of a stream, after a while. */
  private static final class Waiting extends InputStream {
    @Override
    public int read() {
      try {
        Thread.sleep(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return read();
    }
  }
}

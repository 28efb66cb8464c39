package org.referlint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.referlint.lsp.ServerLauncher;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] args) {
    // An editor waits for the server's first answer; the parser of options would only delay it.
    boolean plain = args.length == 1 || args.length == 2 && args[1].equals("--stdio");
    if (plain && args[0].equals("lsp")) {
      System.exit(ServerLauncher.run());
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Streams streams = new Streams(System.in, out, err, Streams.isTerminal());
    int status = run(streams, args);
    out.flush();
    boolean lost = out.checkError();
    if (lost) {
      streams.say("standard output could not be written to its end");
    }
    System.exit(lost ? ExitStatus.USED_WRONGLY : status);
  }

  /** Runs the command that the arguments name and gives back its exit status. */
  static int run(Streams streams, String... args) {
    CheckCommand plain = PlainCheck.read(args).orElse(null);
    if (plain == null) {
      return ReferlintCommand.run(streams, args);
    }
    plain.use(streams);
    try {
      return plain.call();
    } catch (UsageException | IOException | InterruptedException | RuntimeException e) {
      return ReferlintCommand.failed(streams, e, false);
    }
  }
}

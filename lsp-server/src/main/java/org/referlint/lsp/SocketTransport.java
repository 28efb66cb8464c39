package org.referlint.lsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Serves one editor on a socket that only this machine can reach, for debugging: the one place that opens a socket. */
public final class SocketTransport {
  private SocketTransport() {}

  /**
   * Waits for one editor and serves it.
   *
   * @param port where to listen; 0 for any free one, which is said on standard error
   * @return as for {@link ServerLauncher#run()}
   * @throws IOException where the port can't be had
   */
  public static int run(int port) throws IOException {
    try (ServerSocket listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      System.err.println("referlint: waiting on 127.0.0.1:" + listening.getLocalPort());
      try (Socket socket = listening.accept()) {
        return ServerLauncher.serve(socket.getInputStream(), socket.getOutputStream());
      }
    }
  }
}

package dev.mokuroku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/// A port of this machine that nobody listens on.
public final class UnusedPort {
    private UnusedPort() {}

    public static int find() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

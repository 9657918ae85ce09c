package dev.mokuroku.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// A connection that sends what no client library would, and reads when it is asked to.
public final class RawConnection implements AutoCloseable {
    /// The least that Linux takes.
    private static final int SMALL_BUFFER = 2_304;

    private final Socket socket = new Socket();

    public RawConnection(URI server) throws IOException {
        this(server.getPort());
    }

    public RawConnection(int port) throws IOException {
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress("localhost", port));
    }

    /// @param request lines, without their carriage returns
    public RawConnection send(String request) throws IOException {
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
        return this;
    }

    /// The status line; empty where the connection ended.
    public String status() throws IOException {
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
        return line == null ? "" : line;
    }

    /// All that comes until the connection ends.
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

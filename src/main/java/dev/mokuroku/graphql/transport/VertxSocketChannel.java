package dev.mokuroku.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.security.limit.ClientAddress;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Confined to the event loop of its context, but for [#run].
final class VertxSocketChannel implements SocketChannel {
    /// Bytes that a close frame has room for.
    private static final int MAX_REASON_BYTES = 123;

    private final ServerWebSocket socket;
    private final Context eventLoop;
    private final ClientAddress clientAddress;
    private final List<Runnable> drainTasks = new ArrayList<>();

    /// @param clientAddress of the handshake
    VertxSocketChannel(ServerWebSocket socket, Context eventLoop, ClientAddress clientAddress) {
        this.socket = socket;
        this.eventLoop = eventLoop;
        this.clientAddress = clientAddress;
        socket.drainHandler(ignored -> runDrainTasks());
    }

    @Override
    public void send(String text) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(text);
            if (socket.writeQueueFull()) {
                socket.pause(); // back-pressure: a client that does not read must not cause further responses
            }
        }
    }

    @Override
    public boolean isFull() {
        return socket.writeQueueFull();
    }

    @Override
    public void onceDrained(Runnable task) {
        drainTasks.add(task);
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, truncated(reason));
        }
    }

    @Override
    public ClientAddress clientAddress() {
        return clientAddress;
    }

    @Override
    public void runOnChannelThread(Runnable task) {
        eventLoop.runOnContext(ignored -> task.run());
    }

    private static String truncated(String reason) {
        ByteBuffer bytes = UTF_8.encode(reason);
        if (bytes.limit() <= MAX_REASON_BYTES) {
            return reason;
        }
        int end = MAX_REASON_BYTES;
        while ((bytes.get(end) & 0xC0) == 0x80) { // within a character
            end--;
        }
        return UTF_8.decode(bytes.limit(end)).toString();
    }

    private void runDrainTasks() {
        socket.resume();
        List<Runnable> ready = List.copyOf(drainTasks);
        drainTasks.clear();
        ready.forEach(Runnable::run);
    }
}

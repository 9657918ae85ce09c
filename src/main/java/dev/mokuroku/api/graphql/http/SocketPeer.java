package dev.mokuroku.api.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Confined to the event loop of its context, but for [#run].
final class SocketPeer implements Peer {
    /// Bytes that a closing frame has room for.
    private static final int LONGEST_REASON = 123;

    private final ServerWebSocket socket;
    private final Context loop;
    private final List<Runnable> waiting = new ArrayList<>();

    SocketPeer(ServerWebSocket socket, Context loop) {
        this.socket = socket;
        this.loop = loop;
        socket.drainHandler(ignored -> drained());
    }

    @Override
    public void send(String text) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(text);
            if (socket.writeQueueFull()) {
                socket.pause(); // who does not read is not read from: each message may bring a further answer
            }
        }
    }

    @Override
    public boolean isFull() {
        return socket.writeQueueFull();
    }

    @Override
    public void whenDrained(Runnable next) {
        waiting.add(next);
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, fitting(reason));
        }
    }

    @Override
    public void run(Runnable task) {
        loop.runOnContext(ignored -> task.run());
    }

    private static String fitting(String reason) {
        ByteBuffer bytes = UTF_8.encode(reason);
        if (bytes.limit() <= LONGEST_REASON) {
            return reason;
        }
        int end = LONGEST_REASON;
        while ((bytes.get(end) & 0xC0) == 0x80) { // within a character
            end--;
        }
        return UTF_8.decode(bytes.limit(end)).toString();
    }

    private void drained() {
        socket.resume();
        List<Runnable> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(Runnable::run);
    }
}

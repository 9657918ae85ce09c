package dev.mokuroku.api.graphql.http;

import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.List;

/// Confined to the event loop of its context, but for [#run].
final class SocketPeer implements Peer {
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
            socket.close((short) code, reason);
        }
    }

    @Override
    public void run(Runnable task) {
        loop.runOnContext(ignored -> task.run());
    }

    private void drained() {
        List<Runnable> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(Runnable::run);
    }
}

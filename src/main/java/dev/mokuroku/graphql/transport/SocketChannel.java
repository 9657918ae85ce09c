package dev.mokuroku.graphql.transport;

import dev.mokuroku.security.limit.ClientAddress;

/// A WebSocket as [TransportConnection] sees it.
interface SocketChannel {
    void send(String text);

    /// Whether the send buffer is full.
    boolean isFull();

    /// Runs the task once, on the connection's thread, when the send buffer has room again.
    void onceDrained(Runnable task);

    /// Of the handshake.
    ClientAddress clientAddress();

    void close(int code, String reason);

    /// Runs the task on the connection's thread. All calls of [TransportConnection] come from this thread.
    void runOnChannelThread(Runnable task);
}

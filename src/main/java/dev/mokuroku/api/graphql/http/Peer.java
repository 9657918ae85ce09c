package dev.mokuroku.api.graphql.http;

/// The other end of a WebSocket.
interface Peer {
    void send(String text);

    /// Whether more is under way to it than it takes.
    boolean isFull();

    /// Runs once, on the connection's thread, when there is room again.
    void whenDrained(Runnable next);

    void close(int code, String reason);

    /// On the connection's thread, which all calls of [TransportConnection] come from.
    void run(Runnable task);
}

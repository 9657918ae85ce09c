package dev.mokuroku.http;

import io.netty.buffer.Unpooled;
import io.quarkus.vertx.utils.NoBoundChecksBuffer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Writes a response at the pace of its reader: in pieces, of which few are under way at a time. Blocks until the
/// connection has taken an earlier piece; for virtual threads, never for an event loop. What Vert.x says of the
/// connection's queue is no measure: pieces that wait for the event loop are not in it.
///
/// A response that fits into one piece is sent with its length, a larger one in chunks.
final class ResponseStream extends OutputStream {
    static final int PIECE = 64 * 1_024;
    /// One is on the wire, one waits behind it, one is filled.
    private static final int PIECES = 3;

    private final HttpServerResponse response;
    private final HttpConnection connection;
    private final Duration timeout;
    private final BlockingQueue<byte[]> taken = new ArrayBlockingQueue<>(PIECES);
    private int pieces = 1;
    private byte[] piece = new byte[PIECE];
    private int length;
    private volatile @Nullable Throwable failure;

    /// @param timeout for one piece, after which the connection is ended
    ResponseStream(HttpServerResponse response, HttpConnection connection, Duration timeout) {
        this.response = response;
        this.connection = connection;
        this.timeout = timeout;
    }

    /// Whether the reader is gone.
    boolean isBroken() {
        return failure != null || response.closed();
    }

    @Override
    public void write(int value) throws IOException {
        if (length == PIECE) {
            send();
        }
        piece[length++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int left = count;
        while (left > 0) {
            if (length == PIECE) {
                send();
            }
            int part = Math.min(left, PIECE - length);
            System.arraycopy(bytes, from, piece, length, part);
            length += part;
            from += part;
            left -= part;
        }
    }

    /// Sends the rest. A stream that is not closed leaves its response open.
    @Override
    public void close() throws IOException {
        if (response.ended() || isBroken()) {
            return;
        }
        response.end(buffer());
    }

    /// Virtual threads keep their turn until they block: without a break the streams that begin together would hold
    /// up every small read.
    @SuppressWarnings("ThreadPriorityCheck")
    private void send() throws IOException {
        if (!response.headWritten()) {
            response.setChunked(true);
        }
        byte[] sent = piece;
        response.write(buffer()).onComplete(result -> {
            if (result.failed()) {
                failure = result.cause();
            }
            taken.add(sent);
        });
        piece = next();
        length = 0;
        Thread.yield();
    }

    private Buffer buffer() {
        return new NoBoundChecksBuffer(Unpooled.wrappedBuffer(piece, 0, length));
    }

    private byte[] next() throws IOException {
        if (pieces < PIECES) {
            pieces++;
            return new byte[PIECE];
        }
        byte[] free = await();
        if (free == null) {
            connection.close();
            failure = new IOException("The reader took nothing for " + timeout);
        }
        if (free == null || isBroken()) {
            throw new IOException("The reader is gone", failure);
        }
        return free;
    }

    private byte @Nullable [] await() throws IOException {
        try {
            return taken.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops");
        }
    }
}

package dev.mokuroku.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/// The Vert.x side of a response, as far as a stream uses it: records what is sent, and takes it or not.
final class RecordedResponse {
    private final Buffer content = Buffer.buffer();
    private Future<Void> taken = Promise.<Void>promise().future();
    private boolean chunked;
    private boolean ended;
    private boolean closed;
    private boolean disconnected;
    private int pieces;

    void takesAtOnce() {
        taken = Future.succeededFuture();
    }

    void failsToTake() {
        taken = Future.failedFuture(new IOException("Connection reset"));
    }

    void close() {
        closed = true;
    }

    byte[] content() {
        return content.getBytes();
    }

    boolean isChunked() {
        return chunked;
    }

    boolean isEnded() {
        return ended;
    }

    boolean isDisconnected() {
        return disconnected;
    }

    int pieces() {
        return pieces;
    }

    HttpServerResponse response() {
        return proxy(HttpServerResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "headWritten" -> pieces > 0;
            case "closed" -> closed;
            case "ended" -> ended;
            case "setChunked" -> {
                chunked = (boolean) arguments[0];
                yield proxy;
            }
            case "write" -> {
                pieces++;
                yield append(arguments[0]);
            }
            case "end" -> {
                ended = true;
                yield append(arguments[0]);
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    HttpConnection connection() {
        return proxy(HttpConnection.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("close")) {
                throw new UnsupportedOperationException(method.getName());
            }
            disconnected = true;
            return Future.succeededFuture();
        });
    }

    private Future<Void> append(Object sent) {
        content.appendBytes(((Buffer) sent).getBytes());
        return taken;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

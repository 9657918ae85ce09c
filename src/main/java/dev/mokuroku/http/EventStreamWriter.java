package dev.mokuroku.http;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.quarkus.RestExchange;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Writes [EventStream]s, on the virtual thread of their request.
@Provider
public class EventStreamWriter implements ServerMessageBodyWriter<EventStream> {
    private static final Logger LOG = Logger.getLogger(EventStreamWriter.class);
    private static final int MAX_STREAMS = 2_000;
    /// A reader that goes away is noticed after this time at the latest.
    private static final Duration WAIT = Duration.ofSeconds(1);
    /// Proxies end connections that are silent for a minute.
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final Semaphore free = new Semaphore(MAX_STREAMS);
    /// Writers are made before the configuration may be read.
    private final jakarta.inject.Provider<HttpConfig> config;

    EventStreamWriter(jakarta.inject.Provider<HttpConfig> config) {
        this.config = config;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == EventStream.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == EventStream.class;
    }

    @Override
    public void writeTo(
            EventStream body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output) {
        throw new UnsupportedOperationException("Events are written to a response of Vert.x alone");
    }

    @Override
    public void writeResponse(EventStream body, Type genericType, ServerRequestContext context) throws IOException {
        HttpServerResponse response = RestExchange.of(context).response();
        try (EventStream.Source source = body.source()) {
            if (!free.tryAcquire()) {
                throw new CatalogException(
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "%d streams of events are open on this server; try again later".formatted(MAX_STREAMS));
            }
            try {
                response.setChunked(true);
                write(source, response);
            } finally {
                free.release();
            }
        }
    }

    private void write(EventStream.Source source, HttpServerResponse response) throws IOException {
        try {
            long commented = System.nanoTime();
            send(response, "");
            while (source.send((name, data) -> send(response, "event: " + name + "\ndata: " + data + "\n\n"))) {
                source.await(WAIT);
                if (System.nanoTime() - commented > SILENCE.toNanos()) {
                    send(response, ":\n\n");
                    commented = System.nanoTime();
                }
                if (response.closed()) {
                    return;
                }
            }
            var _ = response.end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            var _ = response.end();
        } catch (IOException gone) {
            LOG.debug("A reader of events went away", gone);
        }
    }

    private void send(HttpServerResponse response, String text) throws IOException {
        try {
            response.write(text)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.get().writeTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            throw new IOException("The reader is gone", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops");
        }
    }
}

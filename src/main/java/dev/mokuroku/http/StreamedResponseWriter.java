package dev.mokuroku.http;

import dev.mokuroku.quarkus.RestExchange;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/// Writes [StreamedResponse]s, on the virtual thread of their request.
@Provider
public class StreamedResponseWriter implements ServerMessageBodyWriter<StreamedResponse> {
    private static final Logger LOG = Logger.getLogger(StreamedResponseWriter.class);

    /// Filters and writers are made before the configuration may be read.
    private final jakarta.inject.Provider<StreamLimit> limit;

    private final jakarta.inject.Provider<HttpConfig> config;

    StreamedResponseWriter(jakarta.inject.Provider<StreamLimit> limit, jakarta.inject.Provider<HttpConfig> config) {
        this.limit = limit;
        this.config = config;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == StreamedResponse.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == StreamedResponse.class;
    }

    @Override
    public void writeTo(
            StreamedResponse body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output)
            throws IOException {
        body.content().write(output);
    }

    @Override
    public void writeResponse(StreamedResponse body, Type genericType, ServerRequestContext context)
            throws IOException {
        RestExchange exchange = RestExchange.of(context);
        StreamLimit slots = limit.get();
        slots.acquire();
        try {
            write(body, exchange);
        } finally {
            slots.release();
        }
    }

    private void write(StreamedResponse body, RestExchange exchange) throws IOException {
        HttpServerResponse response = exchange.response();
        ResponseStream stream = new ResponseStream(
                response, exchange.request().connection(), config.get().writeTimeout());
        try {
            body.content().write(stream);
            stream.close();
        } catch (IOException | RuntimeException failure) {
            if (stream.isBroken()) {
                LOG.debug("A reader went away", failure);
            } else if (response.headWritten()) {
                breakOff(exchange.request(), failure);
            } else {
                throw failure;
            }
        }
    }

    /// The reader has a part of the response: a connection that ends before its last chunk says so.
    private static void breakOff(HttpServerRequest request, Exception failure) {
        LOG.errorf(failure, "Incident %s: %s broke off", UUID.randomUUID(), request.uri());
        request.connection().close();
    }
}

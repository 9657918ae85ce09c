package dev.mokuroku.api.rest;

import dev.mokuroku.http.StreamedResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Builds JSON responses in Backstage's format.
public final class RestResponses {
    public static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";
    /// A response with more entities is streamed; a smaller response is built in memory and sent with its length.
    private static final int MAX_BUFFERED_ENTITIES = 1_000;
    /// Typical size of an entity, so that the buffer of a page rarely grows.
    private static final int TYPICAL_ENTITY_BYTES = 1_500;
    private static final int MIN_BUFFER_BYTES = 1_024;
    private static final int MAX_BUFFER_BYTES = 32_768;

    private RestResponses() {}

    /// @param maxEntities maximum number of entities in the response
    public static Response.ResponseBuilder of(StreamingOutput body, int maxEntities) {
        return Response.ok(
                maxEntities <= MAX_BUFFERED_ENTITIES
                        ? bytes(body, maxEntities * TYPICAL_ENTITY_BYTES)
                        : new StreamedResponse(body),
                JSON);
    }

    public static Response streamed(StreamingOutput body) {
        return Response.ok(new StreamedResponse(body), JSON).build();
    }

    public static Response.ResponseBuilder of(byte[] json) {
        return Response.ok(json, JSON);
    }

    private static byte[] bytes(StreamingOutput body, int expected) {
        try {
            ByteArrayOutputStream bytes =
                    new ByteArrayOutputStream(Math.clamp(expected, MIN_BUFFER_BYTES, MAX_BUFFER_BYTES));
            body.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package dev.mokuroku.api.rest;

import dev.mokuroku.http.StreamedResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Answers as Backstage sends them.
final class Answers {
    static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";
    /// An answer of more entities is streamed; a smaller one is built in memory and sent at once, with its length.
    private static final int MOST_IN_MEMORY = 1_000;
    /// Of an entity, so that the buffer of a page need not grow.
    private static final int USUAL_BYTES = 1_500;
    private static final int SMALLEST_BUFFER = 1_024;
    private static final int LARGEST_BUFFER = 32_768;

    private Answers() {}

    /// @param most so many entities there may be in it
    static Response.ResponseBuilder of(StreamingOutput answer, int most) {
        return Response.ok(
                most <= MOST_IN_MEMORY ? bytes(answer, most * USUAL_BYTES) : new StreamedResponse(answer), JSON);
    }

    static Response streamed(StreamingOutput answer) {
        return Response.ok(new StreamedResponse(answer), JSON).build();
    }

    static Response.ResponseBuilder of(byte[] json) {
        return Response.ok(json, JSON);
    }

    private static byte[] bytes(StreamingOutput answer, int expected) {
        try {
            ByteArrayOutputStream bytes =
                    new ByteArrayOutputStream(Math.clamp(expected, SMALLEST_BUFFER, LARGEST_BUFFER));
            answer.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

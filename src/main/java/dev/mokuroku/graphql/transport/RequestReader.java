package dev.mokuroku.graphql.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.graphql.engine.GraphQLRequest;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses requests. A malformed request is an `INVALID_INPUT` that names the field.
final class RequestReader {
    /// Limit on names, values and brackets of a body or message, checked while parsing: a thousand objects of
    /// ten fields.
    private static final int MAX_TOKENS = 25_000;

    private final ObjectMapper mapper;
    private final int maxDepth;

    RequestReader(GraphQLConfig limits) {
        this.maxDepth = limits.maxInputDepth();
        this.mapper = new ObjectMapper(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(maxDepth + 1) // the request itself
                                .maxTokenCount(MAX_TOKENS)
                                .maxStringLength(
                                        Math.toIntExact(limits.maxBodySize().asLongValue()))
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /// @throws CatalogException when it is no request
    GraphQLRequest ofBody(byte[] body) {
        return of(parse("The body", () -> mapper.readValue(body, Object.class)));
    }

    /// @throws CatalogException when it is no request
    GraphQLRequest ofParameters(MultiMap parameters) {
        Map<String, @Nullable Object> request = new HashMap<>();
        request.put("query", parameters.get("query"));
        request.put("operationName", parameters.get("operationName"));
        for (String name : List.of("variables", "extensions")) {
            String text = parameters.get(name);
            if (text != null && !text.isEmpty()) {
                request.put(name, parse(name, () -> mapper.readValue(text, Object.class)));
            }
        }
        return of(request);
    }

    /// @param message JSON
    Map<?, ?> ofMessage(String message) {
        return parse("The message", () -> mapper.readValue(message, Object.class)) instanceof Map<?, ?> map
                ? map
                : Map.of();
    }

    /// @throws CatalogException when it is no request
    GraphQLRequest of(@Nullable Object json) {
        if (json instanceof List) {
            throw new QueryRefusal(Reason.BATCH, "Batches are not supported: send one operation per request");
        }
        if (!(json instanceof Map<?, ?> request)) {
            throw CatalogException.invalidInput("The body must be a JSON object with a query");
        }
        String query = text(request, "query");
        return new GraphQLRequest(
                query == null ? "" : query,
                text(request, "operationName"),
                object(request, "variables"),
                object(request, "extensions"));
    }

    private static @Nullable String text(Map<?, ?> request, String name) {
        Object value = request.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw CatalogException.invalidInput(name + " must be a string");
    }

    private static Map<String, Object> object(Map<?, ?> request, String name) {
        Object value = request.get(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw CatalogException.invalidInput(name + " must be a JSON object");
        }
        Map<String, Object> object = new HashMap<>();
        map.forEach((key, part) -> object.put((String) key, part));
        return object;
    }

    private @Nullable Object parse(String subject, ThrowingSupplier<@Nullable Object, IOException> parser) {
        try {
            return parser.get();
        } catch (StreamConstraintsException tooMuch) {
            throw new QueryRefusal(
                    Reason.INPUT_DEPTH,
                    "%s is nested deeper than %d levels, holds more than %d values, or a name or number that is too long"
                            .formatted(subject, maxDepth, MAX_TOKENS));
        } catch (JsonProcessingException broken) {
            throw CatalogException.invalidInput("%s is not JSON: line %d, column %d"
                    .formatted(
                            subject,
                            broken.getLocation().getLineNr(),
                            broken.getLocation().getColumnNr()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

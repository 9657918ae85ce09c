package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.security.limit.LimitExceededException;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The JSON of an error: `message`, `locations`, `path`, `extensions.code` from [ErrorCode], `extensions.field` if an
/// argument caused the error, and `extensions.classification` from graphql-java. This is the only place that turns a
/// failure into an error of GraphQL: methods of `@GraphQLApi` classes and data fetchers throw what they like.
public final class ErrorJson {
    /// Characters of a message, which may quote the input.
    private static final int MAX_MESSAGE_LENGTH = 2_000;

    private ErrorJson() {}

    /// Handles the failure of a field: keeps it, with its path, for [#of(List)].
    static CompletableFuture<DataFetcherExceptionHandlerResult> ofFetch(DataFetcherExceptionHandlerParameters failure) {
        GraphQLError error =
                new ExceptionWhileDataFetching(failure.getPath(), failure.getException(), failure.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    public static List<Map<String, Object>> of(List<? extends GraphQLError> errors) {
        IdentityHashMap<Throwable, ShownFailure> shown = new IdentityHashMap<>();
        return errors.stream()
                .filter(error -> !isConsequence(error, errors))
                .map(error -> of(error, shown))
                .toList();
    }

    /// A non-null violation is only a consequence if the same field failed.
    private static boolean isConsequence(GraphQLError error, List<? extends GraphQLError> errors) {
        return error.getErrorType() == ErrorType.NullValueInNonNullableField
                && errors.stream()
                        .anyMatch(other -> other.getErrorType() != ErrorType.NullValueInNonNullableField
                                && (other.getPath() == null || other.getPath().equals(error.getPath())));
    }

    /// With `extensions.retryAfter` if the caller exceeded a limit: a message of a WebSocket has no headers.
    public static Map<String, Object> of(CatalogException failure) {
        Map<String, Object> retryAfter = failure instanceof LimitExceededException limit
                ? Map.of(GraphQLResponse.RETRY_AFTER, limit.retryAfterSeconds())
                : Map.of();
        return json(ShownFailure.of(failure), ErrorType.ExecutionAborted.name(), retryAfter);
    }

    /// A [CatalogException] keeps its message; any other failure becomes an incident.
    public static Map<String, Object> ofFailure(String description, @Nullable Throwable failure) {
        return json(ShownFailure.of(description, failure), ErrorType.ExecutionAborted.name(), Map.of());
    }

    public static Map<String, Object> of(GraphQLError error) {
        return of(error, new IdentityHashMap<>());
    }

    /// @param shownByCause the failures that the response shows already, so that fields of one failed batch
    ///     share an incident
    private static Map<String, Object> of(GraphQLError error, IdentityHashMap<Throwable, ShownFailure> shownByCause) {
        ShownFailure shown = shown(error, shownByCause);
        Map<String, Object> json = json(shown, String.valueOf(error.getErrorType()), Map.of());
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            json.put("locations", locations.stream().map(ErrorJson::of).toList());
        }
        if (error.getPath() != null) {
            json.put("path", error.getPath());
        }
        return json;
    }

    /// @param more extensions
    private static Map<String, Object> json(ShownFailure shown, String classification, Map<String, Object> more) {
        String message = shown.message();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "message",
                message.length() <= MAX_MESSAGE_LENGTH ? message : message.substring(0, MAX_MESSAGE_LENGTH) + "…");
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", shown.code().name());
        if (shown.field() != null) {
            extensions.put("field", shown.field());
        }
        extensions.put("classification", classification);
        extensions.putAll(more);
        json.put("extensions", extensions);
        return json;
    }

    private static Map<String, Object> of(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }

    private static ShownFailure shown(GraphQLError error, IdentityHashMap<Throwable, ShownFailure> shownByCause) {
        String message = String.valueOf(error.getMessage());
        return switch (error) {
            case ExceptionWhileDataFetching fetching ->
                shownByCause.computeIfAbsent(
                        rootOf(fetching.getException()), ignored -> ShownFailure.of(message, fetching.getException()));
            case IntrospectionDisabledError ignored -> new ShownFailure(ErrorCode.FORBIDDEN, null, message);
            case Throwable thrown when ShownFailure.isForCallers(thrown) -> ShownFailure.of(message, thrown);
            default ->
                isServerFault(error)
                        ? ShownFailure.of(message, null)
                        : new ShownFailure(ErrorCode.INVALID_INPUT, null, message);
        };
    }

    /// Each field of a failed batch wraps the same failure.
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof CatalogException)) {
            root = root.getCause();
        }
        return root;
    }

    /// Whether the server caused the error.
    private static boolean isServerFault(GraphQLError error) {
        return error.getErrorType() == ErrorType.DataFetchingException
                || error.getErrorType() == ErrorType.NullValueInNonNullableField
                || error.getErrorType() == ErrorType.ExecutionAborted;
    }

    public static String incident(String description, @Nullable Throwable cause) {
        return ShownFailure.incident(description, cause).message();
    }
}

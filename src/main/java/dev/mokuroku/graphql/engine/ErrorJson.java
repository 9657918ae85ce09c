package dev.mokuroku.graphql.engine;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The JSON of an error: `message`, `locations`, `path`, `extensions.code` from [ErrorCode], `extensions.field` if an
/// argument caused the error, and `extensions.classification` from graphql-java. Unknown failures are logged under an
/// incident id; the response contains only the id.
public final class ErrorJson {
    private static final Logger LOG = Logger.getLogger(ErrorJson.class);

    /// Characters of a message, which may quote the input.
    private static final int MAX_MESSAGE_LENGTH = 2_000;

    private ErrorJson() {}

    public static List<Map<String, Object>> of(List<? extends GraphQLError> errors) {
        return errors.stream()
                .filter(error -> !isConsequence(error, errors))
                .map(ErrorJson::of)
                .toList();
    }

    /// A non-null violation is only a consequence if the same field failed.
    private static boolean isConsequence(GraphQLError error, List<? extends GraphQLError> errors) {
        return error.getErrorType() == ErrorType.NullValueInNonNullableField
                && errors.stream()
                        .anyMatch(other -> other.getErrorType() != ErrorType.NullValueInNonNullableField
                                && (other.getPath() == null || other.getPath().equals(error.getPath())));
    }

    public static Map<String, Object> of(CatalogException failure) {
        return json(
                String.valueOf(failure.getMessage()),
                failure.code(),
                failure.field(),
                ErrorType.ExecutionAborted.name());
    }

    /// A [CatalogException] keeps its message; any other failure becomes an incident.
    public static Map<String, Object> ofFailure(String description, @Nullable Throwable failure) {
        CatalogException known = catalogFailure(failure);
        return of(known != null ? known : new CatalogException(ErrorCode.INTERNAL, incident(description, failure)));
    }

    public static Map<String, Object> of(GraphQLError error) {
        ErrorClassification classification = error.getErrorType();
        CatalogException known = catalogFailure(error);
        String field = known == null ? null : known.field();
        Map<String, Object> json = json(messageOf(error), codeOf(error), field, String.valueOf(classification));
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            json.put("locations", locations.stream().map(ErrorJson::of).toList());
        }
        if (error.getPath() != null) {
            json.put("path", error.getPath());
        }
        return json;
    }

    private static Map<String, Object> json(
            String message, ErrorCode code, @Nullable String field, String classification) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "message",
                message.length() <= MAX_MESSAGE_LENGTH ? message : message.substring(0, MAX_MESSAGE_LENGTH) + "…");
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (field != null) {
            extensions.put("field", field);
        }
        extensions.put("classification", classification);
        json.put("extensions", extensions);
        return json;
    }

    private static Map<String, Object> of(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }

    private static ErrorCode codeOf(GraphQLError error) {
        CatalogException known = catalogFailure(error);
        if (known != null) {
            return known.code();
        }
        if (error instanceof IntrospectionDisabledError) {
            return ErrorCode.FORBIDDEN;
        }
        return isServerFault(error) ? ErrorCode.INTERNAL : ErrorCode.INVALID_INPUT;
    }

    private static String messageOf(GraphQLError error) {
        CatalogException known = catalogFailure(error);
        if (known != null) {
            return String.valueOf(known.getMessage());
        }
        return isServerFault(error) ? incident(error) : String.valueOf(error.getMessage());
    }

    /// Whether the server caused the error.
    private static boolean isServerFault(GraphQLError error) {
        return error.getErrorType() == ErrorType.DataFetchingException
                || error.getErrorType() == ErrorType.NullValueInNonNullableField
                || error.getErrorType() == ErrorType.ExecutionAborted;
    }

    /// Searches the causes, because SmallRye and data loaders wrap failures.
    private static @Nullable CatalogException catalogFailure(GraphQLError error) {
        Throwable cause = error instanceof Throwable failure ? failure : null;
        if (error instanceof ExceptionWhileDataFetching fetching) {
            cause = fetching.getException();
        }
        return catalogFailure(cause);
    }

    private static @Nullable CatalogException catalogFailure(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof CatalogException)) {
            cause = cause.getCause();
        }
        if (cause == null && failure != null) {
            return DatabaseFailure.of(failure).orElse(null);
        }
        return (CatalogException) cause;
    }

    static String incident(GraphQLError error) {
        return incident(
                String.valueOf(error.getMessage()),
                error instanceof ExceptionWhileDataFetching fetching ? fetching.getException() : null);
    }

    public static String incident(String description, @Nullable Throwable cause) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(cause, "Incident %s: %s", incident, description);
        return "Internal error; the server log has details under incident " + incident;
    }
}

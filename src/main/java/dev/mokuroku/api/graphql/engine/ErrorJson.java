package dev.mokuroku.api.graphql.engine;

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

/// An error as it goes out: `message`, `locations`, `path`, `extensions.code` of the one table and
/// `extensions.classification` of graphql-java. What callers cannot understand is logged under an incident
/// id, and the id is all that they see of it.
public final class ErrorJson {
    private static final Logger LOG = Logger.getLogger(ErrorJson.class);

    /// What is wrong may be quoted, and may be long.
    private static final int LONGEST = 2_000;

    private ErrorJson() {}

    public static List<Map<String, Object>> of(List<? extends GraphQLError> errors) {
        return errors.stream()
                .filter(error -> !isConsequence(error, errors))
                .map(ErrorJson::of)
                .toList();
    }

    /// That a field is null though it must not be says nothing new where it has failed.
    private static boolean isConsequence(GraphQLError error, List<? extends GraphQLError> errors) {
        return error.getErrorType() == ErrorType.NullValueInNonNullableField
                && errors.stream()
                        .anyMatch(other -> other.getErrorType() != ErrorType.NullValueInNonNullableField
                                && (other.getPath() == null || other.getPath().equals(error.getPath())));
    }

    public static Map<String, Object> of(CatalogException failure) {
        return json(String.valueOf(failure.getMessage()), failure.code(), ErrorType.ExecutionAborted.name());
    }

    /// What callers can understand as it is, anything else as an incident.
    public static Map<String, Object> ofFailure(String what, @Nullable Throwable failure) {
        CatalogException known = known(failure);
        return of(known != null ? known : new CatalogException(ErrorCode.INTERNAL, incident(what, failure)));
    }

    static Map<String, Object> of(GraphQLError error) {
        ErrorClassification classification = error.getErrorType();
        Map<String, Object> json = json(messageOf(error), codeOf(error), String.valueOf(classification));
        List<SourceLocation> locations = error.getLocations();
        if (locations != null && !locations.isEmpty()) {
            json.put("locations", locations.stream().map(ErrorJson::of).toList());
        }
        if (error.getPath() != null) {
            json.put("path", error.getPath());
        }
        return json;
    }

    private static Map<String, Object> json(String message, ErrorCode code, String classification) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("message", message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
        json.put("extensions", Map.of("code", code.name(), "classification", classification));
        return json;
    }

    private static Map<String, Object> of(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }

    private static ErrorCode codeOf(GraphQLError error) {
        CatalogException known = known(error);
        if (known != null) {
            return known.code();
        }
        if (error instanceof IntrospectionDisabledError) {
            return ErrorCode.FORBIDDEN;
        }
        return isOurs(error) ? ErrorCode.INTERNAL : ErrorCode.INVALID_INPUT;
    }

    private static String messageOf(GraphQLError error) {
        CatalogException known = known(error);
        if (known != null) {
            return String.valueOf(known.getMessage());
        }
        return isOurs(error) ? incident(error) : String.valueOf(error.getMessage());
    }

    /// Whether the server is to blame.
    private static boolean isOurs(GraphQLError error) {
        return error.getErrorType() == ErrorType.DataFetchingException
                || error.getErrorType() == ErrorType.NullValueInNonNullableField
                || error.getErrorType() == ErrorType.ExecutionAborted;
    }

    /// Wherever it stands: SmallRye and data loaders wrap what fails.
    private static @Nullable CatalogException known(GraphQLError error) {
        Throwable cause = error instanceof Throwable failure ? failure : null;
        if (error instanceof ExceptionWhileDataFetching fetching) {
            cause = fetching.getException();
        }
        return known(cause);
    }

    private static @Nullable CatalogException known(@Nullable Throwable failure) {
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

    public static String incident(String what, @Nullable Throwable cause) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(cause, "Incident %s: %s", incident, what);
        return "Something went wrong; the log says more under incident " + incident;
    }
}

package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.error.CatalogException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An error of a mutation that the caller can correct.")
public record UserError(
        @NonNull @Description("The kind of error.") UserErrorCode code,

        @NonNull @Description("What is wrong and what was expected.")
        String message,

        @Nullable @Description("The path of the field: input, target; null if no field caused the error.")
        List<@NonNull String> field) {
    /// Of the field `userErrors` of every payload.
    public static final String LIST_DESCRIPTION = "Errors; empty on success.";

    /// @param mainField below `input`: the field of a failure that names no other; null if the mutation has no input
    /// @throws CatalogException the failure itself, if the input did not cause it
    public static List<UserError> of(CatalogException failure, @Nullable String mainField) {
        UserErrorCode code = switch (failure.code()) {
            case INVALID_INPUT, LIMIT_EXCEEDED, TOO_LARGE -> UserErrorCode.INVALID_INPUT;
            case FORBIDDEN -> UserErrorCode.FORBIDDEN;
            case NOT_FOUND -> UserErrorCode.NOT_FOUND;
            case CONFLICT -> UserErrorCode.CONFLICT;
            case NOT_IMPLEMENTED -> UserErrorCode.NOT_IMPLEMENTED;
            case UNAVAILABLE, TIMEOUT -> UserErrorCode.UNAVAILABLE;
            case UNAUTHENTICATED,
                    INTERNAL,
                    METHOD_NOT_ALLOWED,
                    PERSISTED_QUERY_NOT_FOUND,
                    CURSOR_EXPIRED,
                    UNSUPPORTED_MEDIA_TYPE,
                    RATE_LIMITED,
                    SERVICE_UNAVAILABLE -> throw failure;
        };
        return List.of(new UserError(
                code, failure.getMessage(), pathOf(failure.field() == null ? mainField : failure.field())));
    }

    private static @Nullable List<String> pathOf(@Nullable String field) {
        if (field == null) {
            return null;
        }
        return Stream.concat(Stream.of("input"), Arrays.stream(field.split("\\.")))
                .toList();
    }
}

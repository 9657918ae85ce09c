package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.error.CatalogException;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Why a mutation did nothing, for the one who sent it.")
public record UserError(
        @NonNull @Description("What kind of mistake it was.")
        UserErrorCode code,

        @NonNull @Description("What is wrong and what was expected.")
        String message,

        @NonNull @Description("The way to the field that it is about: input, target.")
        List<@NonNull String> field) {
    /// @param field below `input`
    /// @throws CatalogException the failure itself, where it is not about what was sent
    static List<UserError> of(CatalogException failure, String field) {
        UserErrorCode code = switch (failure.code()) {
            case INVALID_INPUT -> UserErrorCode.INVALID_INPUT;
            case FORBIDDEN -> UserErrorCode.FORBIDDEN;
            case NOT_FOUND -> UserErrorCode.NOT_FOUND;
            case CONFLICT -> UserErrorCode.CONFLICT;
            case NOT_IMPLEMENTED -> UserErrorCode.NOT_IMPLEMENTED;
            case UNAVAILABLE -> UserErrorCode.UNAVAILABLE;
            case UNAUTHENTICATED, INTERNAL -> throw failure;
        };
        return List.of(new UserError(code, String.valueOf(failure.getMessage()), List.of("input", field)));
    }
}

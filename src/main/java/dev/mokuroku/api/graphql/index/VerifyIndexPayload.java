package dev.mokuroku.api.graphql.index;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.IndexVerification;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The result of comparing the index with PostgreSQL.")
public record VerifyIndexPayload(
        @Nullable @Description("How many entities PostgreSQL holds; null after an error.")
        Integer entityCount,

        @NonNull
        @Description(
                "The references of the entities that were missing, surplus or outdated in the index; now corrected.")
        List<@NonNull String> correctedRefs,

        @NonNull @Description(UserError.LIST_DESCRIPTION) List<@NonNull UserError> userErrors) {
    static VerifyIndexPayload of(IndexVerification verification) {
        return new VerifyIndexPayload(
                Math.toIntExact(verification.entities()),
                verification.different().stream().map(EntityRef::toString).toList(),
                List.of());
    }
}

package dev.mokuroku.api.graphql.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.IndexVerification;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The result of comparing the index with PostgreSQL.")
public record IndexCheck(
        @Description("How many entities PostgreSQL holds.") long entities,

        @NonNull @Description("The entities that were missing, surplus or outdated in the index; now corrected.")
        List<@NonNull String> different) {
    static IndexCheck of(IndexVerification verification) {
        return new IndexCheck(
                verification.entities(),
                verification.different().stream().map(EntityRef::toString).toList());
    }
}

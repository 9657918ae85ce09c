package dev.mokuroku.api.graphql;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexVerification;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How the index compared with PostgreSQL.")
public record IndexCheck(
        @Description("How many entities PostgreSQL holds.") long entities,

        @NonNull @Description("Those that the index lacked, had too many or held otherwise; now mended.")
        List<@NonNull String> different) {
    static IndexCheck of(IndexVerification found) {
        return new IndexCheck(
                found.entities(),
                found.different().stream().map(EntityRef::toString).toList());
    }
}

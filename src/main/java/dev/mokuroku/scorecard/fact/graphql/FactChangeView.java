package dev.mokuroku.scorecard.fact.graphql;

import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.scorecard.fact.pushed.StoredFact;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("FactChange")
@Description("A reported fact got another value.")
public record FactChangeView(
        @NonNull @Description("The new value.") Json value,

        @NonNull @Description("Since when the value was known to be so.")
        Instant at,

        @Nullable @Description("What said so.") String source,

        @Nullable @Description("A page with more.") String link,

        @NonNull @Description("The caller who reported the value.")
        String reporter,

        @NonNull @Description("When the report came.") Instant reportedAt) {
    static FactChangeView of(StoredFact fact) {
        return new FactChangeView(
                new Json(fact.json()), fact.at(), fact.source(), fact.link(), fact.reporter(), fact.reportedAt());
    }
}

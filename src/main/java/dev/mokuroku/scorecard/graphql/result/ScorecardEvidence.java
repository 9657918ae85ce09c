package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.scorecard.evaluation.Evidence;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The value of a fact that an evaluation read.")
public record ScorecardEvidence(
        @NonNull @Description("The name of the fact: repo.has_readme.")
        String fact,

        @Nullable
        @Description("The value; long texts and lists are cut, and what is hidden from the caller is left out.")
        Json value,

        @Nullable
        @Description("The time of the commit, the report or the listing; null if it is part of the entity itself.")
        Instant at,

        @Nullable @Description("What says so: acme/checkout@3f2a1c9, openssf-scorecard.")
        String source,

        @Nullable @Description("A page with more.") String link,

        @Description("Whether its time to live was over.") boolean stale) {
    static ScorecardEvidence of(Evidence evidence) {
        return new ScorecardEvidence(
                evidence.fact(),
                evidence.value().isNull() || evidence.value().isMissingNode() ? null : new Json(evidence.value()),
                evidence.at(),
                evidence.source(),
                evidence.link(),
                evidence.stale());
    }
}

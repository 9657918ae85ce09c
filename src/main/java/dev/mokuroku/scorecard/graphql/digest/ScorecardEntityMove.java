package dev.mokuroku.scorecard.graphql.digest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An entity that fell or rose between two times.")
public record ScorecardEntityMove(
        @NonNull @Description("The reference of the entity.")
        String entityRef,

        @Description("Whether it fell; it rose if not.") boolean fell,

        @Nullable @Description("The level before; null for a scorecard without levels.")
        String levelBefore,

        @Nullable @Description("The level after; null for a scorecard without levels.")
        String levelAfter,

        @Description("The percent before.") int percentBefore,
        @Description("The percent after.") int percentAfter) {}

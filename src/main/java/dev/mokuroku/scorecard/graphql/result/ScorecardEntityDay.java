package dev.mokuroku.scorecard.graphql.result;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("How an entity stood at the end of a day in UTC; of today, how it stands.")
public record ScorecardEntityDay(
        @NonNull @Description("The day.") LocalDate day,

        @Nullable @Description("The level; null for a scorecard without levels.")
        String level,

        @Description("The percent, 0 to 100.") int percent) {}

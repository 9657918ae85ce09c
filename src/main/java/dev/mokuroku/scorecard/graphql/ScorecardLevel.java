package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.scorecard.Level;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A level of a scorecard, and how many entities have reached it as their highest.")
public record ScorecardLevel(
        @NonNull @Description("Its name; none for the entities that have reached no level.")
        String name,

        @NonNull @Description("A name for people to read.") String title,
        @Nullable @Description("Its color, as in CSS.") String color,

        @Nullable
        @Description(
                "The percent at which it is reached; null if it is reached when the checks of this level and of the levels below pass.")
        Integer minPercent,

        @Description("How many entities have reached this level and no higher one.")
        int entityCount) {
    private static final String NONE_TITLE = "None";

    static ScorecardLevel of(Level level, long entities) {
        return new ScorecardLevel(
                level.name(), level.title(), level.color(), level.minPercent(), Math.toIntExact(entities));
    }

    static ScorecardLevel none(long entities) {
        return new ScorecardLevel(Level.NONE, NONE_TITLE, null, null, Math.toIntExact(entities));
    }
}

package dev.mokuroku.scorecard.graphql.result;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.scorecard.graphql.ScorecardOutcome;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ScorecardResultPredicate")
@Description("A condition on the results of a scorecard. All fields that are set must match.")
public class ScorecardResultPredicate {
    @Description("Any of these levels, by name; none for entities without a level.")
    public @Nullable List<@NonNull String> level;

    @Description("Whether no check fails, is unknown or was stopped.")
    public @Nullable Boolean passed;

    @Description("The id of a check: only entities that have an outcome of it.")
    public @Nullable String check;

    @Description("Any of these outcomes, of the check if one is set, else of any check.")
    public @Nullable List<@NonNull ScorecardOutcome> outcome;

    @Description("The reference of an owner; the kind group and the namespace may be left out.")
    public @Nullable String owner;

    @Description("A condition on the entity.")
    public @Nullable EntityPredicate entity;
}

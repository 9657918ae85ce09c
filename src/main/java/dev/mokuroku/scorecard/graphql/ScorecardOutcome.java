package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.scorecard.evaluation.Outcome;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(Outcome.class)
@Description("What a check says about an entity.")
public enum ScorecardOutcome {
    @Description("The check passes.")
    PASS,
    @Description("The check fails.")
    FAIL,
    @Description("The check fails, but is not effective yet.")
    WARN,
    @Description("The check does not pass, but an exemption is in force.")
    EXEMPT,
    @Description("The check is not for this entity.")
    NOT_APPLICABLE,
    @Description("A fact that decides is missing or stale.")
    UNKNOWN,
    @Description("The evaluation was stopped.")
    ERROR
}

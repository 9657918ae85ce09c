package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.scorecard.Severity;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(Severity.class)
@Description("How much it matters that an entity fails a check.")
public enum ScorecardSeverity {
    @Description("It matters little.")
    LOW,
    @Description("The severity of a check that names none.")
    MEDIUM,
    @Description("It matters much.")
    HIGH,
    @Description("It matters most.")
    CRITICAL
}

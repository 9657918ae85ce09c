package dev.mokuroku.scorecard.graphql.exemption;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("An exemption of an entity from a check, or the request for one.")
public record ScorecardExemption(
        @NonNull @Id @Description("Its id.") String id,

        @NonNull @Description("The reference of the scorecard.")
        String scorecardRef,

        @NonNull @Description("The id of the check.") String check,

        @NonNull @Description("The entity that need not meet the check.")
        EntityView entity,

        @NonNull @Description("What became of the request.") ScorecardExemptionState state,

        @NonNull @Description("Why the entity cannot meet the check.")
        String reason,

        @Nullable @Description("For how many days it was requested; null for no end.")
        Integer requestedFor,

        @Nullable @Description("The last day, in UTC; null while requested, and for no end.")
        LocalDate until,

        @NonNull @Description("Who requested it.") String requestedBy,
        @NonNull @Description("When it was requested.") Instant requestedAt,
        @Nullable @Description("Who decided.") String decidedBy,
        @Nullable @Description("When it was decided.") Instant decidedAt,
        @Nullable @Description("What who decided said.") String comment) {
    /// @param today for exemptions that have expired
    static ScorecardExemption of(CheckExemption exemption, EntityView entity, LocalDate today) {
        return new ScorecardExemption(
                Long.toString(exemption.id()),
                exemption.scorecard().toString(),
                exemption.check(),
                entity,
                EnumMirrors.convert(exemption.stateOn(today), ScorecardExemptionState.class),
                exemption.reason(),
                exemption.days(),
                exemption.until(),
                exemption.requestedBy(),
                exemption.requestedAt(),
                exemption.decidedBy(),
                exemption.decidedAt(),
                exemption.comment());
    }
}

package dev.mokuroku.scorecard.graphql.exemption;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import dev.mokuroku.scorecard.exemption.edit.ExemptionCommands;
import dev.mokuroku.scorecard.graphql.ScorecardRefs;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Requests and decides exemptions from checks.
@GraphQLApi
@AuditedAsCaller
public class ScorecardExemptionMutations {
    private final ExemptionCommands commands;
    private final CatalogIndex index;
    private final EntityViews views;
    private final Clock clock;

    ScorecardExemptionMutations(ExemptionCommands commands, CatalogIndex index, EntityViews views, Clock clock) {
        this.commands = commands;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @Requires(Permission.SCORECARD_EXEMPTION_CREATE)
    @Mutation
    @Description("Requests that an entity need not meet a check. Owners of the scorecard decide.")
    public RequestScorecardExemptionPayload requestScorecardExemption(
            @NonNull @Description("The exemption.") RequestScorecardExemptionInput input) {
        return payload(
                () -> commands.request(
                        ScorecardRefs.parse("scorecard", input.scorecard),
                        input.check,
                        ScorecardRefs.parse("entity", input.entity, "component"),
                        input.reason,
                        input.days),
                "entity",
                RequestScorecardExemptionPayload::new);
    }

    @Requires(Permission.SCORECARD_EXEMPTION_DECIDE)
    @Mutation
    @Description("Approves an exemption that was requested.")
    public ApproveScorecardExemptionPayload approveScorecardExemption(
            @NonNull @Description("Which exemption.") ApproveScorecardExemptionInput input) {
        return payload(
                () -> commands.approve(id(input.id), input.until, input.comment),
                "id",
                ApproveScorecardExemptionPayload::new);
    }

    @Requires(Permission.SCORECARD_EXEMPTION_DECIDE)
    @Mutation
    @Description("Denies an exemption that was requested.")
    public DenyScorecardExemptionPayload denyScorecardExemption(
            @NonNull @Description("Which exemption.") DenyScorecardExemptionInput input) {
        return payload(() -> commands.deny(id(input.id), input.comment), "id", DenyScorecardExemptionPayload::new);
    }

    @Requires(Permission.SCORECARD_EXEMPTION_CREATE)
    @Mutation
    @Description("Ends an exemption, or takes a request back. Owners of the entity and of the scorecard may do so.")
    public RevokeScorecardExemptionPayload revokeScorecardExemption(
            @NonNull @Description("Which exemption.") RevokeScorecardExemptionInput input) {
        return payload(() -> commands.revoke(id(input.id), input.comment), "id", RevokeScorecardExemptionPayload::new);
    }

    private <P> P payload(
            Supplier<CheckExemption> command,
            String mainField,
            BiFunction<@Nullable ScorecardExemption, List<UserError>, P> payload) {
        try {
            return payload.apply(shown(command.get()), List.of());
        } catch (CatalogException failure) {
            return payload.apply(null, UserError.of(failure, mainField));
        }
    }

    private @Nullable ScorecardExemption shown(CheckExemption exemption) {
        LocalDate today = UtcDay.today(clock);
        return index.byRef(exemption.entity())
                .map(entity -> ScorecardExemption.of(exemption, views.of(entity), today))
                .orElse(null);
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw CatalogException.invalidField("id", "must be the id of an exemption but is '%s'".formatted(text));
        }
    }
}

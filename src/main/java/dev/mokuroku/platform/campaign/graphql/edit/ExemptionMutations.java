package dev.mokuroku.platform.campaign.graphql.edit;

import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.edit.ExemptionCommands;
import dev.mokuroku.platform.campaign.edit.ExemptionRequest;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.campaign.graphql.member.CampaignExemption;
import dev.mokuroku.platform.version.UtcDay;
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

/// Requests and decides exemptions.
@GraphQLApi
@AuditedAsCaller
public class ExemptionMutations {
    private static final String DEFAULT_KIND = "component";

    private final ExemptionCommands commands;
    private final CatalogIndex index;
    private final EntityViews views;
    private final Clock clock;

    ExemptionMutations(ExemptionCommands commands, CatalogIndex index, EntityViews views, Clock clock) {
        this.commands = commands;
        this.index = index;
        this.views = views;
        this.clock = clock;
    }

    @Requires(Permission.PLATFORM_EXEMPTION_CREATE)
    @Mutation
    @Description("Requests that a member of a campaign need not move. Owners of the campaign decide.")
    public RequestCampaignExemptionPayload requestCampaignExemption(
            @NonNull @Description("The exemption.") RequestCampaignExemptionInput input) {
        return payload(
                () -> commands.request(new ExemptionRequest(
                        ref("campaign", input.campaign, "campaign"),
                        ref("entity", input.entity, DEFAULT_KIND),
                        input.reason,
                        input.until)),
                "entity",
                RequestCampaignExemptionPayload::new);
    }

    @Requires(Permission.PLATFORM_CAMPAIGN_UPDATE)
    @Mutation
    @Description("Approves an exemption that was requested.")
    public ApproveCampaignExemptionPayload approveCampaignExemption(
            @NonNull @Description("Which exemption.") ApproveCampaignExemptionInput input) {
        return payload(
                () -> commands.approve(id(input.id), input.until, input.comment),
                "id",
                ApproveCampaignExemptionPayload::new);
    }

    @Requires(Permission.PLATFORM_CAMPAIGN_UPDATE)
    @Mutation
    @Description("Denies an exemption that was requested.")
    public DenyCampaignExemptionPayload denyCampaignExemption(
            @NonNull @Description("Which exemption.") DenyCampaignExemptionInput input) {
        return payload(() -> commands.deny(id(input.id), input.comment), "id", DenyCampaignExemptionPayload::new);
    }

    @Requires(Permission.PLATFORM_EXEMPTION_CREATE)
    @Mutation
    @Description("Ends an exemption, or takes a request back. Owners of the entity and of the campaign may do so.")
    public RevokeCampaignExemptionPayload revokeCampaignExemption(
            @NonNull @Description("Which exemption.") RevokeCampaignExemptionInput input) {
        return payload(() -> commands.revoke(id(input.id), input.comment), "id", RevokeCampaignExemptionPayload::new);
    }

    private <P> P payload(
            Supplier<Exemption> command,
            String mainField,
            BiFunction<@Nullable CampaignExemption, List<UserError>, P> payload) {
        try {
            return payload.apply(shown(command.get()), List.of());
        } catch (CatalogException failure) {
            return payload.apply(null, UserError.of(failure, mainField));
        }
    }

    private @Nullable CampaignExemption shown(Exemption exemption) {
        LocalDate today = UtcDay.today(clock);
        return index.byRef(exemption.entity())
                .map(entity -> CampaignExemption.of(exemption, views.of(entity), today))
                .orElse(null);
    }

    private static EntityRef ref(String field, String text, String kind) {
        try {
            return EntityRef.parse(text, kind, EntityRef.DEFAULT_NAMESPACE);
        } catch (IllegalArgumentException malformed) {
            throw new CatalogException(ErrorCode.INVALID_INPUT, field, field + ": " + malformed.getMessage());
        }
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw CatalogException.invalidField("id", "must be the id of an exemption but is '%s'".formatted(text));
        }
    }
}

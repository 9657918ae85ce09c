package dev.mokuroku.platform.campaign.graphql.edit;

import dev.mokuroku.api.graphql.mutation.UserError;
import dev.mokuroku.api.graphql.query.Refs;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.edit.CampaignCommands;
import dev.mokuroku.platform.campaign.graphql.CampaignView;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// Creates, closes and deletes campaigns.
@GraphQLApi
@AuditedAsCaller
public class CampaignMutations {
    private final CampaignCommands commands;
    private final CatalogIndex index;

    CampaignMutations(CampaignCommands commands, CatalogIndex index) {
        this.commands = commands;
        this.index = index;
    }

    @Requires(Permission.PLATFORM_CAMPAIGN_CREATE)
    @Mutation
    @Description("Creates a campaign. It and its members are readable when the mutation returns.")
    public CreateCampaignPayload createCampaign(@NonNull @Description("The campaign.") CreateCampaignInput input) {
        try {
            return new CreateCampaignPayload(view(commands.create(input.descriptor())), List.of());
        } catch (CatalogException failure) {
            return new CreateCampaignPayload(null, UserError.of(failure, "name"));
        }
    }

    @Requires(Permission.PLATFORM_CAMPAIGN_UPDATE)
    @Mutation
    @Description("Closes a campaign. Its members stay as they are now.")
    public CloseCampaignPayload closeCampaign(@NonNull @Description("Which campaign.") CloseCampaignInput input) {
        try {
            String reason = input.reason == null ? null : StorableText.check("reason", input.reason);
            return new CloseCampaignPayload(view(commands.close(Refs.parse(input.ref), reason)), List.of());
        } catch (CatalogException failure) {
            return new CloseCampaignPayload(null, UserError.of(failure, "ref"));
        }
    }

    @Requires(Permission.PLATFORM_CAMPAIGN_DELETE)
    @Mutation
    @Description("Deletes a campaign that createCampaign created.")
    public DeleteCampaignPayload deleteCampaign(@NonNull @Description("Which campaign.") DeleteCampaignInput input) {
        try {
            return new DeleteCampaignPayload(
                    commands.delete(Refs.parse(input.ref)).toString(), List.of());
        } catch (CatalogException failure) {
            return new DeleteCampaignPayload(null, UserError.of(failure, "ref"));
        }
    }

    private @Nullable CampaignView view(EntityRef ref) {
        return index.byRef(ref).map(CampaignView::new).orElse(null);
    }
}

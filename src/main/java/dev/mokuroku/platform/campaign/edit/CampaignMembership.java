package dev.mokuroku.platform.campaign.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.member.CampaignUpdate;
import dev.mokuroku.source.scan.Scanner;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds members to campaigns for the caller of the current request.
@ApplicationScoped
public class CampaignMembership {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final CampaignAccess access;
    private final CampaignSource source;
    private final CampaignTransactions transactions;
    private final CampaignUpdate update;
    private final Scanner scanner;

    CampaignMembership(
            CampaignAccess access,
            CampaignSource source,
            CampaignTransactions transactions,
            CampaignUpdate update,
            Scanner scanner) {
        this.access = access;
        this.source = source;
        this.transactions = transactions;
        this.update = update;
        this.scanner = scanner;
    }

    /// @param isNew whether the entity was not named by the campaign before
    public record Joined(Campaign campaign, boolean isNew) {}

    /// Names an entity as a member, whether or not it uses a version that the campaign leaves.
    ///
    /// @throws CatalogException `NOT_FOUND`; `FORBIDDEN` if the caller owns neither the campaign nor the entity;
    ///     `CONFLICT` if the campaign is closed, or a file describes it
    public Joined join(EntityRef ref, EntityRef entity) {
        Campaign campaign = access.checkJoin(ref, entity);
        if (campaign.closedAt() != null) {
            throw new CatalogException(ErrorCode.CONFLICT, "campaign", "campaign: %s is closed".formatted(ref));
        }
        boolean isNew = !campaign.members().contains(entity)
                && transactions.changeDocument(ref, entity + " joined", content -> withMember(content, entity));
        if (isNew) {
            scanner.refresh(source, CampaignDocument.locationOf(ref));
            update.refresh(ref);
            transactions.catchUp();
        }
        return new Joined(campaign, isNew);
    }

    private static String withMember(String content, EntityRef entity) {
        try {
            ObjectNode descriptor = (ObjectNode) YAML.readTree(content);
            descriptor.withObject("/spec").withArray("members").add(entity.toString());
            return YAML.writeValueAsString(descriptor);
        } catch (JsonProcessingException impossible) { // it was written by CampaignCommands
            throw new IllegalStateException(impossible);
        }
    }
}

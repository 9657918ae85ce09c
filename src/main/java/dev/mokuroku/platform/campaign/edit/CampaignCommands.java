package dev.mokuroku.platform.campaign.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.member.CampaignUpdate;
import dev.mokuroku.security.CallerConnection;
import dev.mokuroku.source.scan.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Creates, closes and deletes campaigns for the caller of the current request. What was done is readable when the call
/// returns.
@ApplicationScoped
public class CampaignCommands {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final CampaignAccess access;
    private final CampaignDescriptorCheck check;
    private final CampaignSource source;
    private final CampaignDocuments documents;
    private final Scanner scanner;
    private final CampaignUpdate update;
    private final CampaignTransactions transactions;

    CampaignCommands(
            CampaignAccess access,
            CampaignDescriptorCheck check,
            CampaignSource source,
            CampaignDocuments documents,
            Scanner scanner,
            CampaignUpdate update,
            CampaignTransactions transactions) {
        this.access = access;
        this.check = check;
        this.source = source;
        this.documents = documents;
        this.scanner = scanner;
        this.update = update;
        this.transactions = transactions;
    }

    /// @param descriptor the campaign's entity
    /// @throws CatalogException `INVALID_INPUT` naming the field below `spec` or `metadata`; `FORBIDDEN`;
    ///     `CONFLICT` if the catalog has the campaign
    public EntityRef create(JsonNode descriptor) {
        access.checkCreate(CampaignDescriptorCheck.componentOf(descriptor));
        CampaignDescriptorCheck.Checked checked = check.check(descriptor);
        check.checkVersions(checked);
        CampaignDocument document =
                new CampaignDocument(checked.campaign(), yaml(descriptor), access.caller(), transactions.now());
        AtomicBoolean isAdded = new AtomicBoolean();
        scanner.introduce(
                source,
                document.file().location(),
                session -> session.found(List.of(document.file())),
                () -> isAdded.set(transactions.add(document)),
                CallerConnection.closed());
        if (!isAdded.get()) {
            throw CampaignDescriptorCheck.exists(checked.campaign());
        }
        refresh(checked.campaign());
        return checked.campaign();
    }

    private static String yaml(JsonNode descriptor) {
        try {
            return YAML.writeValueAsString(descriptor);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param reason for people; null for none
    public EntityRef close(EntityRef ref, @Nullable String reason) {
        Campaign campaign = access.checkUpdate(ref);
        if (campaign.closedAt() != null || !transactions.close(ref, access.caller(), reason)) {
            throw new CatalogException(ErrorCode.CONFLICT, "ref", "ref: %s is closed".formatted(ref));
        }
        refresh(ref);
        return ref;
    }

    /// Deletes a campaign that a caller created.
    public EntityRef delete(EntityRef ref) {
        access.checkDelete(ref);
        if (documents.find(ref).isEmpty()) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    "ref",
                    "ref: a file describes %s. Remove it from the file, or close it".formatted(ref));
        }
        transactions.delete(ref);
        scanner.forget(source, CampaignDocument.locationOf(ref));
        refresh(ref);
        return ref;
    }

    private void refresh(EntityRef campaign) {
        update.refresh(campaign);
        transactions.catchUp();
    }
}

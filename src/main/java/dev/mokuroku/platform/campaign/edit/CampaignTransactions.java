package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.StoredCampaign.Closure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The transactions of the commands, each with its entry in the audit trail.
@ApplicationScoped
class CampaignTransactions {
    private final WriterLock lock;
    private final CampaignDocuments documents;
    private final CampaignTable table;
    private final AuditTrail audit;
    private final LiveIndex live;
    private final Clock clock;

    CampaignTransactions(
            WriterLock lock,
            CampaignDocuments documents,
            CampaignTable table,
            AuditTrail audit,
            LiveIndex live,
            Clock clock) {
        this.lock = lock;
        this.documents = documents;
        this.table = table;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    boolean add(CampaignDocument document) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            boolean isAdded = documents.add(document);
            if (isAdded) {
                audit.recordChange(CampaignSource.NAME, document.campaign(), "The campaign was created");
            }
            return isAdded;
        });
    }

    /// @param change of the content, called again if somebody else changes the document at the same time
    /// @return true
    /// @throws CatalogException `CONFLICT` if a file describes the campaign
    boolean changeDocument(EntityRef ref, String entry, UnaryOperator<String> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean isChanged = false;
            while (!isChanged) {
                CampaignDocument document = documents
                        .find(ref)
                        .orElseThrow(() -> new CatalogException(
                                ErrorCode.CONFLICT,
                                "campaign",
                                "campaign: a file describes %s. Add the member to spec.members there".formatted(ref)));
                isChanged = documents.replace(document, change.apply(document.content()));
            }
            audit.recordChange(CampaignSource.NAME, ref, entry);
            return isChanged;
        });
    }

    boolean close(EntityRef ref, String caller, @Nullable String reason) {
        return QuarkusTransaction.requiringNew().call(() -> {
            lock.take();
            boolean isClosed = table.close(ref, new Closure(clock.instant(), caller, reason));
            if (isClosed) {
                audit.recordChange(
                        CampaignSource.NAME,
                        ref,
                        reason == null ? "The campaign was closed" : "The campaign was closed: " + reason);
            }
            return isClosed;
        });
    }

    void delete(EntityRef ref) {
        QuarkusTransaction.requiringNew().run(() -> {
            documents.delete(ref);
            audit.recordChange(CampaignSource.NAME, ref, "The campaign was deleted");
        });
    }

    void catchUp() {
        live.catchUp();
    }
}

package dev.mokuroku.platform.campaign;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.ParsedEntities;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The campaigns of the catalog, whoever asks: what comes from here is shown only to callers who may see the entity.
/// Any thread may call. The first call after a change of the catalog reads the entities, later calls read nothing.
@Singleton
public final class Campaigns {
    private final ParsedEntities<Campaign> campaigns;

    Campaigns(CatalogIndex index) {
        this.campaigns = new ParsedEntities<>(index, CampaignKind.KIND, CampaignReader::read);
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, Campaign> current() {
        return campaigns.current();
    }

    public Optional<Campaign> find(EntityRef ref) {
        return Optional.ofNullable(current().get(ref));
    }

    public List<Campaign> ofComponent(EntityRef component) {
        return current().values().stream()
                .filter(campaign -> campaign.component().equals(component))
                .toList();
    }
}

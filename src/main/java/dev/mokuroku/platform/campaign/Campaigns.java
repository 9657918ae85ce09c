package dev.mokuroku.platform.campaign;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The campaigns of the catalog, whoever asks: what comes from here is shown only to callers who may see the entity.
/// Any thread may call. The first call after a change of the catalog reads the entities, later calls read nothing.
@Singleton
public final class Campaigns {
    private static final EntityFilter FILTER = EntityFilter.is("kind", CampaignKind.KIND);

    private final CatalogIndex index;
    private volatile State state = new State("", Map.of());

    /// @param version of the catalog
    private record State(String version, Map<EntityRef, Campaign> byRef) {}

    Campaigns(CatalogIndex index) {
        this.index = index.everything();
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, Campaign> current() {
        String version = index.version();
        State known = state;
        if (!known.version().equals(version)) {
            known = new State(version, read(known.byRef()));
            state = known;
        }
        return known.byRef();
    }

    public Optional<Campaign> find(EntityRef ref) {
        return Optional.ofNullable(current().get(ref));
    }

    public List<Campaign> ofComponent(EntityRef component) {
        return current().values().stream()
                .filter(campaign -> campaign.component().equals(component))
                .toList();
    }

    /// Parses only the entities that changed.
    private Map<EntityRef, Campaign> read(Map<EntityRef, Campaign> before) {
        Map<EntityRef, Campaign> campaigns = new LinkedHashMap<>();
        index.stream(FILTER, entity -> {
            Campaign known = before.get(entity.ref());
            Optional<Campaign> campaign = known != null && known.etag().equals(entity.etag())
                    ? Optional.of(known)
                    : CampaignReader.read(entity);
            campaign.ifPresent(parsed -> campaigns.put(parsed.ref(), parsed));
        });
        return Collections.unmodifiableMap(campaigns);
    }
}

package dev.mokuroku.platform.component;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.ParsedEntities;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The platform components of the catalog, whoever asks: what comes from here is shown only to callers who may see the
/// entity. Any thread may call. The first call after a change of the catalog reads the entities, later calls read
/// nothing.
@Singleton
public final class PlatformComponents {
    private final ParsedEntities<PlatformComponent> components;

    PlatformComponents(CatalogIndex index) {
        this.components =
                new ParsedEntities<>(index, PlatformComponentKind.KIND, entity -> Optional.of(SpecReader.read(entity)));
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, PlatformComponent> current() {
        return components.current();
    }

    public Optional<PlatformComponent> find(EntityRef ref) {
        return Optional.ofNullable(current().get(ref));
    }
}

package dev.mokuroku.platform.component;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The platform components of the catalog, whoever asks: what comes from here is shown only to callers who may see the
/// entity. Any thread may call. The first call after a change of the catalog reads the entities, later calls read
/// nothing.
@Singleton
public final class PlatformComponents {
    private static final EntityFilter FILTER = EntityFilter.is("kind", PlatformComponentKind.KIND);

    private final CatalogIndex index;
    private volatile State state = new State("", Map.of());

    /// @param version of the catalog
    private record State(String version, Map<EntityRef, PlatformComponent> byRef) {}

    PlatformComponents(CatalogIndex index) {
        this.index = index.everything();
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, PlatformComponent> current() {
        String version = index.version();
        State known = state;
        if (!known.version().equals(version)) {
            known = new State(version, read(known.byRef()));
            state = known;
        }
        return known.byRef();
    }

    public Optional<PlatformComponent> find(EntityRef ref) {
        return Optional.ofNullable(current().get(ref));
    }

    /// Parses only the entities that changed.
    private Map<EntityRef, PlatformComponent> read(Map<EntityRef, PlatformComponent> before) {
        Map<EntityRef, PlatformComponent> components = new LinkedHashMap<>();
        index.stream(FILTER, entity -> {
            PlatformComponent known = before.get(entity.ref());
            boolean unchanged = known != null && known.etag().equals(entity.etag());
            components.put(entity.ref(), unchanged ? known : SpecReader.read(entity));
        });
        return Collections.unmodifiableMap(components);
    }
}

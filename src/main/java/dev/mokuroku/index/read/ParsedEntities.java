package dev.mokuroku.index.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The entities of one kind, parsed, whoever may see them. Any thread may call. The first call after a change of the
/// catalog reads the entities of the kind, and parses those that changed; later calls read nothing.
///
/// @param <T> what an entity is parsed to
public final class ParsedEntities<T> {
    private final CatalogIndex index;
    private final EntityFilter filter;
    private final Function<IndexedEntity, Optional<T>> parser;
    private volatile State<T> state = new State<>("", Map.of(), Map.of());

    private record Parsed<T>(String etag, Optional<T> value) {}

    /// @param version of the catalog
    private record State<T>(String version, Map<EntityRef, Parsed<T>> parsed, Map<EntityRef, T> byRef) {}

    /// @param parser empty for an entity that is to be left out
    public ParsedEntities(CatalogIndex index, String kind, Function<IndexedEntity, Optional<T>> parser) {
        this.index = index.everything();
        this.filter = EntityFilter.is("kind", kind);
        this.parser = parser;
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, T> current() {
        String version = index.version();
        State<T> known = state;
        if (!known.version().equals(version)) {
            known = read(version, known.parsed());
            state = known;
        }
        return known.byRef();
    }

    private State<T> read(String version, Map<EntityRef, Parsed<T>> before) {
        Map<EntityRef, Parsed<T>> parsed = new LinkedHashMap<>();
        Map<EntityRef, T> byRef = new LinkedHashMap<>();
        index.stream(filter, entity -> {
            Parsed<T> known = before.get(entity.ref());
            Parsed<T> current = known != null && known.etag().equals(entity.etag())
                    ? known
                    : new Parsed<>(entity.etag(), parser.apply(entity));
            parsed.put(entity.ref(), current);
            current.value().ifPresent(value -> byRef.put(entity.ref(), value));
        });
        return new State<>(version, parsed, Collections.unmodifiableMap(byRef));
    }
}

package dev.mokuroku.scorecard.fact;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.mokuroku.index.IndexedEntity;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The facts of all sources.
@Singleton
public final class Facts {
    private final List<FactSource> sources;
    private final SourceReader reader;

    Facts(@All List<FactSource> sources, SourceReader reader) {
        this.sources = List.copyOf(sources);
        this.reader = reader;
    }

    /// By name, in the order of names.
    public Map<String, FactDefinition> definitions() {
        Map<String, FactDefinition> definitions = new TreeMap<>();
        sources.forEach(source ->
                source.definitions().forEach(definition -> definitions.putIfAbsent(definition.name(), definition)));
        return definitions;
    }

    /// A source that fails does not keep the others from being read: see [FactValues#failed].
    ///
    /// @param entities at most 1,000
    /// @param names those that no source defines are ignored
    public FactValues read(List<IndexedEntity> entities, Set<String> names) {
        FactValues values = new FactValues();
        for (FactSource source : sources) {
            Set<String> own = definedBy(source.definitions(), names);
            if (!own.isEmpty()) {
                reader.read(source, entities, own, values);
            }
        }
        return values;
    }

    private static Set<String> definedBy(Collection<FactDefinition> definitions, Set<String> names) {
        return definitions.stream()
                .map(FactDefinition::name)
                .filter(names::contains)
                .collect(toUnmodifiableSet());
    }
}

package dev.mokuroku.platform.term;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The terms of all sources.
@ApplicationScoped
class PlatformTerms implements EntityTerms {
    private final List<PlatformTermSource> sources;

    PlatformTerms(@All List<PlatformTermSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return "platform";
    }

    /// Also what runs since 2.
    @Override
    public int revision() {
        return 2;
    }

    @Override
    @Transactional
    public Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        Map<EntityRef, Set<EntityTerm>> terms = new HashMap<>();
        sources.forEach(source -> source.termsOf(entities)
                .forEach((ref, own) ->
                        terms.computeIfAbsent(ref, added -> new HashSet<>()).addAll(own)));
        return terms;
    }
}

package dev.mokuroku.platform.running;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.deployment.query.RunningVersions;
import dev.mokuroku.platform.running.match.RunningUse;
import dev.mokuroku.platform.term.PlatformTermSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Marks entities with where they run, and with the platform components that run there. `docs/running-use.md` lists the
/// terms.
@ApplicationScoped
class RunningTerms implements PlatformTermSource {
    private final RunningUseTable table;
    private final RunningVersions running;

    RunningTerms(RunningUseTable table, RunningVersions running) {
        this.table = table;
        this.running = running;
    }

    @Override
    public Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        Map<EntityRef, Set<EntityTerm>> terms = new HashMap<>();
        running.of(entities)
                .forEach((entity, versions) -> versions.forEach(version -> add(
                        terms, entity, UseScope.ENVIRONMENTS, version.target().environment())));
        table.ofEntities(entities).forEach(use -> add(terms, use));
        return terms;
    }

    private static void add(Map<EntityRef, Set<EntityTerm>> terms, RunningUse use) {
        EntityRef entity = use.entity();
        UseScope here = UseScope.runningIn(use.target().environment());
        add(terms, entity, UseScope.ENVIRONMENTS, use.target().environment());
        add(terms, entity, UseScope.RUNS, UseScope.RUNNING.nameOf(use.component()));
        add(terms, entity, UseScope.RUNS_IN, here.nameOf(use.component()));
        if (use.isBehind()) {
            add(terms, entity, UseScope.RUNS_BEHIND, UseScope.RUNNING.nameOf(use.component()));
        }
        String version = use.version().version();
        if (version != null) {
            add(terms, entity, UseScope.RUNNING.versionKey(use.component()), version);
            add(terms, entity, here.versionKey(use.component()), version);
        }
    }

    private static void add(Map<EntityRef, Set<EntityTerm>> terms, EntityRef entity, String key, String value) {
        terms.computeIfAbsent(entity, ref -> new HashSet<>()).add(new EntityTerm(key, value));
    }
}

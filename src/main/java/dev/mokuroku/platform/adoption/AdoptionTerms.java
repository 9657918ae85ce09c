package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.platform.term.PlatformTermSource;
import dev.mokuroku.platform.version.Drift;
import dev.mokuroku.platform.version.SupportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// Marks entities with the platform components that they use. `docs/platform-components.md` lists the terms.
@ApplicationScoped
public class AdoptionTerms implements PlatformTermSource {
    /// The names of the components that an entity uses.
    public static final String USES = "platform.uses";
    /// Of these, the components whose version is behind the latest stable one.
    public static final String BEHIND = "platform.behind";
    /// The components of which an entity uses the latest stable release.
    public static final String LATEST = "platform.latest";
    /// The versions of uses, and their support, by component: `platform.version.service-runtime`.
    private static final String VERSION = "platform.version.";

    private static final String SUPPORT = "platform.support.";
    private static final String MAJORS = "platform.drift.majors";
    private static final String VERSIONS = "platform.drift.versions";
    /// Terms are ordered as texts. A larger number of majors is shown as this one.
    private static final int MAX_MAJORS = 9;

    private static final int MAX_VERSIONS = 9_999;

    private final ComponentUseTable table;

    AdoptionTerms(ComponentUseTable table) {
        this.table = table;
    }

    @Override
    public Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        Map<EntityRef, Set<EntityTerm>> terms = new HashMap<>();
        table.ofEntities(entities).forEach((entity, uses) -> terms.put(entity, termsOf(uses)));
        return terms;
    }

    /// The component's name, with its namespace if that is not the default one.
    public static String nameOf(EntityRef component) {
        return component.namespace().equals(EntityRef.DEFAULT_NAMESPACE)
                ? component.name()
                : component.namespace() + "/" + component.name();
    }

    /// The key of the versions in which entities use a component.
    public static String versionKey(EntityRef component) {
        return VERSION + nameOf(component);
    }

    /// The key of the support that these versions have.
    public static String supportKey(EntityRef component) {
        return SUPPORT + nameOf(component);
    }

    static String valueOf(SupportStatus support) {
        return support.name().toLowerCase(Locale.ROOT);
    }

    private static Set<EntityTerm> termsOf(List<ComponentUse> uses) {
        Set<EntityTerm> terms = new TreeSet<>();
        for (ComponentUse use : uses) {
            String name = nameOf(use.component());
            terms.add(new EntityTerm(USES, name));
            terms.add(new EntityTerm(supportKey(use.component()), valueOf(use.support())));
            if (use.version() != null) {
                terms.add(new EntityTerm(versionKey(use.component()), use.version()));
            }
            if (use.drift() != null) {
                terms.add(new EntityTerm(use.isBehind() ? BEHIND : LATEST, name));
            }
        }
        List<Drift> drifts =
                uses.stream().map(ComponentUse::drift).filter(Objects::nonNull).toList();
        if (!drifts.isEmpty()) {
            terms.add(new EntityTerm(MAJORS, Integer.toString(largest(drifts, Drift::majors, MAX_MAJORS))));
            terms.add(new EntityTerm(VERSIONS, "%04d".formatted(largest(drifts, Drift::versions, MAX_VERSIONS))));
        }
        return terms;
    }

    private static int largest(List<Drift> drifts, ToIntFunction<Drift> number, int limit) {
        return Math.min(limit, drifts.stream().mapToInt(number).max().orElse(0));
    }
}

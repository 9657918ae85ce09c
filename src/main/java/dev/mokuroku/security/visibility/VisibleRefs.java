package dev.mokuroku.security.visibility;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/// For what is not read from the index: rows of PostgreSQL that name entities. A caller from whom a rule hides entities
/// sees the rows of entities that exist and are visible, and no others: what is gone can no longer be matched with a
/// rule.
@ApplicationScoped
public class VisibleRefs {
    private final VisibilityRules rules;
    private final CatalogIndex index;

    VisibleRefs(VisibilityRules rules, CatalogIndex index) {
        this.rules = rules;
        this.index = index;
    }

    /// Whether a rule hides entities from the caller of this request.
    public boolean isRestricted() {
        return !rules.filter().equals(EntityFilter.EVERYTHING);
    }

    /// Whether no rule can hide the entity from the caller of this request.
    public boolean includes(EntityRef ref) {
        return !isRestricted() || index.byRef(ref).isPresent();
    }

    /// Accepts the entities whose rows the caller may see.
    public Predicate<EntityRef> among(Collection<EntityRef> refs) {
        if (!isRestricted()) {
            return ref -> true;
        }
        Set<EntityRef> visible = index.byRefs(refs).keySet();
        return visible::contains;
    }
}

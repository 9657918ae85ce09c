package dev.mokuroku.index.read;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.term.EntityTerm;
import java.util.List;

/// Refuses the fields that callers must not name, because their values show what is hidden.
final class CallerFields {
    private CallerFields() {}

    static void check(EntityFilter filter) {
        switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) -> parts.forEach(CallerFields::check);
            case EntityFilter.Any(List<EntityFilter> parts) -> parts.forEach(CallerFields::check);
            case EntityFilter.Not(EntityFilter part) -> check(part);
            case EntityFilter.Exists condition -> check(condition.key());
            case EntityFilter.In condition -> check(condition.key());
            case EntityFilter.HasPrefix condition -> check(condition.key());
            case EntityFilter.HasSortValue condition -> check(condition.key());
            case EntityFilter.ValueContains condition -> check(condition.key());
            case EntityFilter.RefIn _ -> {}
        }
    }

    static void check(EntityOrder order) {
        order.fields().forEach(field -> check(field.key()));
    }

    static void check(String field) {
        if (EntityTerm.isInternal(field)) {
            throw CatalogException.invalidInput("%s: there is no such field. Fields that begin with %s are internal"
                    .formatted(field, EntityTerm.INTERNAL_PREFIX));
        }
    }
}

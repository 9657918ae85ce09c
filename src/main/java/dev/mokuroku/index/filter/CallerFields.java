package dev.mokuroku.index.filter;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.term.EntityTerm;
import java.util.List;

/// Refuses the fields that callers must not name, because their values show what is hidden.
public final class CallerFields {
    private CallerFields() {}

    /// @throws CatalogException `INVALID_INPUT` naming the field
    public static void check(EntityFilter filter) {
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

    /// @throws CatalogException `INVALID_INPUT` naming the field
    public static void check(String field) {
        if (EntityTerm.isInternal(field)) {
            throw CatalogException.invalidInput("%s: there is no such field. Fields that begin with %s are internal"
                    .formatted(field, EntityTerm.INTERNAL_PREFIX));
        }
    }
}

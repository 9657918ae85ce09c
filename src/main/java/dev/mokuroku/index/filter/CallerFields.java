package dev.mokuroku.index.filter;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.term.EntityTerm;
import java.util.List;

/// Refuses the fields that callers must not name, because their values show what is hidden.
///
/// @param internalPrefix internal fields that begin so may be named; empty for none
public record CallerFields(String internalPrefix) {
    private static final CallerFields PUBLIC = new CallerFields("");

    /// @throws CatalogException `INVALID_INPUT` naming the field
    public static void check(EntityFilter filter) {
        PUBLIC.checkFilter(filter);
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    public static void check(String field) {
        PUBLIC.checkField(field);
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    public void checkFilter(EntityFilter filter) {
        switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) -> parts.forEach(this::checkFilter);
            case EntityFilter.Any(List<EntityFilter> parts) -> parts.forEach(this::checkFilter);
            case EntityFilter.Not(EntityFilter part) -> checkFilter(part);
            case EntityFilter.Exists condition -> checkField(condition.key());
            case EntityFilter.In condition -> checkField(condition.key());
            case EntityFilter.HasPrefix condition -> checkField(condition.key());
            case EntityFilter.HasSortValue condition -> checkField(condition.key());
            case EntityFilter.ValueContains condition -> checkField(condition.key());
            case EntityFilter.RefIn _ -> {}
        }
    }

    /// @throws CatalogException `INVALID_INPUT` naming the field
    public void checkField(String field) {
        if (EntityTerm.isInternal(field) && !isAllowed(field)) {
            throw CatalogException.invalidInput("%s: there is no such field. Fields that begin with %s are internal"
                    .formatted(field, EntityTerm.INTERNAL_PREFIX));
        }
    }

    private boolean isAllowed(String field) {
        return !internalPrefix.isEmpty() && field.regionMatches(true, 0, internalPrefix, 0, internalPrefix.length());
    }
}

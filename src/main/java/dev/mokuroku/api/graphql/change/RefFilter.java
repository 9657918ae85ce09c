package dev.mokuroku.api.graphql.change;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.Locale;

/// Evaluates a filter for an entity of which only the reference is known.
final class RefFilter {
    private RefFilter() {}

    /// False if no entity with this reference can match.
    static boolean mayMatch(EntityFilter filter, EntityRef ref) {
        return switch (filter) {
            case EntityFilter.All all -> all.parts().stream().allMatch(part -> mayMatch(part, ref));
            case EntityFilter.Any any -> any.parts().stream().anyMatch(part -> mayMatch(part, ref));
            case EntityFilter.In in -> mayMatchIn(in, ref);
            case EntityFilter.RefIn has -> has.refs().contains(ref.toString());
            case EntityFilter.Not not -> true;
            case EntityFilter.Exists exists -> true;
            case EntityFilter.HasPrefix prefix -> true;
            case EntityFilter.HasSortValue value -> true;
            case EntityFilter.ValueContains part -> true;
        };
    }

    private static boolean mayMatchIn(EntityFilter.In in, EntityRef ref) {
        return switch (in.key().toLowerCase(Locale.ROOT)) {
            case "kind" -> isAmong(ref.kind(), in);
            case "metadata.name" -> isAmong(ref.name(), in);
            case "metadata.namespace" -> isAmong(ref.namespace(), in);
            default -> true;
        };
    }

    private static boolean isAmong(String part, EntityFilter.In in) {
        return in.values().stream().anyMatch(part::equalsIgnoreCase);
    }
}

package dev.mokuroku.api.graphql.live;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.Locale;

/// What a filter says of an entity of which nothing but its reference is known.
final class RefConditions {
    private RefConditions() {}

    /// False where no entity of this reference can match, whatever else it says.
    static boolean mayMatch(EntityFilter filter, EntityRef ref) {
        return switch (filter) {
            case EntityFilter.All all -> all.parts().stream().allMatch(part -> mayMatch(part, ref));
            case EntityFilter.Any any -> any.parts().stream().anyMatch(part -> mayMatch(part, ref));
            case EntityFilter.In in -> mayBeIn(in, ref);
            case EntityFilter.HasRef has -> has.refs().contains(ref.toString());
            case EntityFilter.Not not -> true;
            case EntityFilter.Exists exists -> true;
            case EntityFilter.HasPrefix prefix -> true;
            case EntityFilter.HasValue value -> true;
            case EntityFilter.HasPart part -> true;
        };
    }

    private static boolean mayBeIn(EntityFilter.In in, EntityRef ref) {
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

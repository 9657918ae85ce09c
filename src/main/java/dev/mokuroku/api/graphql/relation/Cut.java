package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.index.Reach;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("Which limit ended a walk over relations, so that there may be more than was found.")
public enum Cut {
    @Description("Ways go on behind the depth that was asked for.")
    DEPTH,
    @Description("More than 1,000 entities can be reached.")
    SIZE;

    static @Nullable Cut of(Reach.@Nullable Cut cut) {
        return switch (cut) {
            case null -> null;
            case DEPTH -> DEPTH;
            case SIZE -> SIZE;
        };
    }
}

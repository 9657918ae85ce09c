package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.index.Traversal;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(Traversal.Truncation.class)
@Description("The limit that truncated a traversal of relations, so that results may be missing.")
public enum TraversalLimit {
    @Description("Further entities exist beyond the requested depth.")
    DEPTH,
    @Description("More than 1,000 entities can be reached.")
    SIZE
}

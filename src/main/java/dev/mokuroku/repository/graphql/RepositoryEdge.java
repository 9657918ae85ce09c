package dev.mokuroku.repository.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A repository on a page.")
public record RepositoryEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The repository.") RepositoryView node) {}

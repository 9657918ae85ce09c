package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("Relation")
@Description("A typed edge to another entity, which need not exist.")
public record RelationView(
        @NonNull @Description("ownedBy, dependsOn, …") String type,
        @NonNull String targetRef) {}

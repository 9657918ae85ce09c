package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("OtherEntity")
@Description("An entity of a kind that has no type of its own.")
public record OtherEntityView(@Ignore IndexedEntity indexed) implements EntityView {}

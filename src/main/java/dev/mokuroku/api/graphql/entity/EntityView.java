package dev.mokuroku.api.graphql.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What every kind shows, read from the index's answer. Implementations add the fields of their kind.
/// Fields that are lists are in [EntityMetadataGraphQL]: SmallRye does not let a type inherit them.
@Name("Entity")
@Description("Anything the catalog knows: a component, an API, a team, a person.")
public interface EntityView {
    /// Not a field: only methods named `get…` are.
    @Ignore
    IndexedEntity indexed();

    @Id
    @NonNull
    @Description("The entity's uid. It stays with the reference while any file defines it.")
    default String getId() {
        return indexed().uid();
    }

    @NonNull
    @Description("The entity's reference in lower case: kind:namespace/name.")
    default String getRef() {
        return indexed().ref().toString();
    }

    @NonNull
    @Description("Changes whenever the entity or its relations do.")
    default String getEtag() {
        return indexed().etag();
    }

    @NonNull
    @Description("As written in the descriptor: backstage.io/v1alpha1.")
    default String getApiVersion() {
        return indexed().entity().apiVersion();
    }

    @NonNull
    @Description("As written in the descriptor: Component, API.")
    default String getKind() {
        return indexed().entity().kind();
    }

    @NonNull
    @Description("metadata.namespace; default where the descriptor names none.")
    default String getNamespace() {
        return indexed().entity().namespace();
    }

    @NonNull
    @Description("metadata.name, which is one of a kind in its namespace.")
    default String getName() {
        return indexed().entity().name();
    }

    @Description("A name for people to read.")
    default @Nullable String getTitle() {
        return JsonFields.text(indexed().entity().metadata().path("title"));
    }

    @Description("What it is, in a sentence or more.")
    default @Nullable String getDescription() {
        return JsonFields.text(indexed().entity().metadata().path("description"));
    }

    @NonNull
    @Description("The whole metadata as JSON.")
    default Json getMetadata() {
        return new Json(indexed().entity().metadata());
    }

    @Description("The whole spec as JSON.")
    default @Nullable Json getSpec() {
        JsonNode spec = indexed().entity().spec();
        return spec.isMissingNode() || spec.isNull() ? null : new Json(spec);
    }
}

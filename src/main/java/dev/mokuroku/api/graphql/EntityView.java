package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What every kind shows.
@Name("Entity")
@Description("Anything the catalog knows: a component, an API, a team, a person.")
public interface EntityView {
    @Id
    @NonNull
    @Description("The entity's uid. It stays with the reference while any file defines it.")
    String getId();

    @NonNull
    @Description("The entity's reference in lower case: kind:namespace/name.")
    String getRef();

    @NonNull
    @Description("Changes whenever the entity or its relations do.")
    String getEtag();

    @NonNull
    String getApiVersion();

    @NonNull
    @Description("As written in the descriptor: Component, API.")
    String getKind();

    @NonNull
    String getNamespace();

    @NonNull
    String getName();

    @Nullable
    String getTitle();

    @Nullable
    String getDescription();

    @NonNull
    List<@NonNull String> getTags();

    @NonNull
    List<@NonNull KeyValue> getLabels();

    @NonNull
    List<@NonNull KeyValue> getAnnotations();

    @NonNull
    List<@NonNull Link> getLinks();

    @NonNull
    @Description("The whole metadata as JSON.")
    Json getMetadata();

    @Nullable
    @Description("The whole spec as JSON.")
    Json getSpec();
}

package dev.mokuroku.api.graphql.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.graphql.fetch.InPlace;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The lists in an entity's metadata.
@GraphQLApi
public class EntityMetadataGraphQL {
    @NonNull
    @InPlace
    @Description("Single words to find it by.")
    public List<@NonNull String> tags(@Source EntityView entity) {
        return JsonFields.texts(metadata(entity).path("tags"));
    }

    @NonNull
    @InPlace
    @Description("Short texts by key, to select by.")
    public List<@NonNull KeyValue> labels(
            @Source EntityView entity, @Nullable @Description("Only the one with this key.") String key) {
        return pairs(metadata(entity).path("labels"), key);
    }

    @NonNull
    @InPlace
    @Description("Texts by key, for tools.")
    public List<@NonNull KeyValue> annotations(
            @Source EntityView entity, @Nullable @Description("Only the one with this key.") String key) {
        return pairs(metadata(entity).path("annotations"), key);
    }

    @NonNull
    @InPlace
    @Description("Where to go on reading.")
    public List<@NonNull Link> links(@Source EntityView entity) {
        return JsonFields.links(metadata(entity).path("links"));
    }

    private static JsonNode metadata(EntityView entity) {
        return entity.indexed().entity().metadata();
    }

    private static List<KeyValue> pairs(JsonNode map, @Nullable String key) {
        return JsonFields.pairs(map).stream()
                .filter(pair -> key == null || pair.key().equals(key))
                .toList();
    }
}

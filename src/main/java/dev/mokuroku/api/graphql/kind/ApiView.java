package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("API")
@Description("An interface that components provide and consume.")
public record ApiView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: openapi, asyncapi, graphql, grpc, mcp-server, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }

    @Description("spec.lifecycle: experimental, production, deprecated, or a word of your own.")
    public @Nullable String getLifecycle() {
        return SpecFields.text(indexed, "lifecycle");
    }

    @Description("The definition, in the format that the type says.")
    public @Nullable String getDefinition() {
        return SpecFields.text(indexed, "definition");
    }

    @NonNull
    @Description("Where a server of the type mcp-server is reached.")
    public List<@NonNull Remote> getRemotes() {
        return SpecFields.list(indexed, "remotes", Remote::of);
    }
}

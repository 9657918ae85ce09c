package dev.mokuroku.platform.component.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.entity.JsonFields;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("PlatformComponent")
@Description("A building block that a platform team offers: a library, a base image, a pipeline, a managed service.")
public record PlatformComponentView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: library, base-image, pipeline, managed-service, or a word of your own.")
    public @Nullable String getType() {
        return JsonFields.text(field("type"));
    }

    @Description("spec.lifecycle: experimental, production, deprecated, or a word of your own.")
    public @Nullable String getLifecycle() {
        return JsonFields.text(field("lifecycle"));
    }

    @Description("What makes it: the reference of a component, the name or the URL of a repository.")
    public @Nullable String getSource() {
        return JsonFields.text(field("source"));
    }

    @NonNull
    @Description("The package URLs by which its use is recognised.")
    public List<@NonNull String> getPackageUrls() {
        return JsonFields.texts(field("packages"));
    }

    @Description("The predicate of the entities that could use it.")
    public @Nullable Json getAppliesTo() {
        JsonNode predicate = field("appliesTo");
        return predicate.isObject() ? new Json(predicate) : null;
    }

    @NonNull
    @Description("Which of its versions should be used.")
    public VersionPolicyView getVersionPolicy() {
        return VersionPolicyView.of(field("versions"));
    }

    @NonNull
    @Description("Who takes care of what, layer by layer.")
    public List<@NonNull ResponsibilityView> getResponsibilities() {
        List<ResponsibilityView> responsibilities = new ArrayList<>();
        for (JsonNode layer : field("responsibilities")) {
            if (layer.path("layer").isTextual()) {
                responsibilities.add(new ResponsibilityView(
                        layer.path("layer").asText(),
                        JsonFields.text(layer.path("platform")),
                        JsonFields.text(layer.path("team"))));
            }
        }
        return responsibilities;
    }

    @Description("Whether all teams share one instance, or each has an instance of its own.")
    public @Nullable Tenancy getTenancy() {
        return switch (field("tenancy").asText()) {
            case "shared" -> Tenancy.SHARED;
            case "instance" -> Tenancy.INSTANCE;
            default -> null;
        };
    }

    @Description("Where to read about it.")
    public @Nullable String getDocs() {
        return JsonFields.text(field("access").path("docs"));
    }

    @Description("Where to ask for help: a channel, an address.")
    public @Nullable String getSupport() {
        return JsonFields.text(field("access").path("support"));
    }

    private JsonNode field(String name) {
        return indexed.entity().spec().path(name);
    }
}

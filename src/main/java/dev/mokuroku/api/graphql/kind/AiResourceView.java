package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("AiResource")
@Description(
        "What guides an assistant that writes software: a skill, a rule, a plugin of skills, a marketplace of plugins.")
public record AiResourceView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: skill, rule, plugin, marketplace, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }

    @Description("spec.lifecycle: experimental, production, deprecated, or a word of your own.")
    public @Nullable String getLifecycle() {
        return SpecFields.text(indexed, "lifecycle");
    }

    @NonNull
    @Description("Of a skill or rule: whom it is for.")
    public List<@NonNull String> getDisciplines() {
        return SpecFields.texts(indexed, "disciplines");
    }

    @NonNull
    @Description("Of a skill: what it is about.")
    public List<@NonNull String> getCategories() {
        return SpecFields.texts(indexed, "categories");
    }

    @NonNull
    @Description("Of a skill: which assistants know it.")
    public List<@NonNull String> getAgents() {
        return SpecFields.texts(indexed, "agents");
    }

    @Description("Of a skill: the tools it may use.")
    public @Nullable String getAllowedTools() {
        return SpecFields.text(indexed, "allowedTools");
    }

    @Description("Of a skill: under which terms it may be used.")
    public @Nullable String getLicense() {
        return SpecFields.text(indexed, "license");
    }

    @Description("Of a skill: what it needs to work.")
    public @Nullable String getCompatibility() {
        return SpecFields.text(indexed, "compatibility");
    }

    @Description("Of a rule: what it is about.")
    public @Nullable String getCategory() {
        return SpecFields.text(indexed, "category");
    }

    @Description("Of a rule: why it is one.")
    public @Nullable String getRationale() {
        return SpecFields.text(indexed, "rationale");
    }

    @Description("Of a plugin or marketplace.")
    public @Nullable String getVersion() {
        return SpecFields.text(indexed, "version");
    }
}

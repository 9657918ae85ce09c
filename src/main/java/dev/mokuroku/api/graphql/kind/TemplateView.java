package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Template")
@Description("A template that creates repositories and pull requests.")
public record TemplateView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: service, website, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }

    @Description("spec.lifecycle: experimental, production, deprecated, or a word of your own.")
    public @Nullable String getLifecycle() {
        return SpecFields.text(indexed, "lifecycle");
    }

    @Description("What is asked of the one who runs it, as JSON Schema: one page, or a list of pages.")
    public @Nullable Json getParameters() {
        return SpecFields.json(indexed, "parameters");
    }

    @NonNull
    @Description("What it does, in this order.")
    public List<@NonNull TemplateStep> getSteps() {
        return SpecFields.list(indexed, "steps", TemplateStep::of);
    }

    @Description("What it shows in the end: links and texts.")
    public @Nullable Json getOutput() {
        return SpecFields.json(indexed, "output");
    }

    @Description("How a frontend shows it.")
    public @Nullable Json getPresentation() {
        return SpecFields.json(indexed, "presentation");
    }

    @Description("What secrets it asks for.")
    public @Nullable Json getSecrets() {
        return SpecFields.json(indexed, "secrets");
    }

    @Description("What completes the answers before it runs.")
    public @Nullable Json getFormDecorators() {
        return SpecFields.json(indexed, "formDecorators");
    }
}

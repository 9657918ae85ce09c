package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Location")
@Description("Where descriptors are read.")
public record LocationView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: url, file; null where it is that of the place where the Location is read.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }

    @Description("The one place it leads to.")
    public @Nullable String getTarget() {
        return SpecFields.text(indexed, "target");
    }

    @NonNull
    @Description("The places it leads to.")
    public List<@NonNull String> getTargets() {
        return SpecFields.texts(indexed, "targets");
    }

    @Description("optional where a target need not exist, or required.")
    public @Nullable String getPresence() {
        return SpecFields.text(indexed, "presence");
    }
}

package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.api.graphql.kind.UserView;
import dev.mokuroku.entity.EntityRef;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The caller.")
public record Viewer(
        @NonNull @Description("A user's reference, or the name of a service.")
        String name,

        @NonNull @Description("Whether it is a person or a program.")
        ViewerKind kind,

        @Nullable @Description("The user, if the catalog contains the user.")
        UserView user,

        @Ignore List<EntityRef> ownershipRefs) {}

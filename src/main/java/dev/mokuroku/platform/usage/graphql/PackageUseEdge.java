package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.platform.usage.SbomUse;
import dev.mokuroku.platform.usage.Use;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A use of a package on a page.")
public record PackageUseEdge(
        @NonNull @Description("The cursor, for after.") String cursor,
        @NonNull @Description("The use.") PackageUseView node) {
    static PackageUseEdge of(Use use) {
        return new PackageUseEdge(PackageUseConnection.cursorOf(use), PackageUseView.of(use));
    }

    static PackageUseEdge of(SbomUse use) {
        return new PackageUseEdge(UsersPosition.cursorOf(use), PackageUseView.of(use));
    }
}

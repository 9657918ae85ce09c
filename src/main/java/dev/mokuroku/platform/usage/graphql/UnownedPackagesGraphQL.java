package dev.mokuroku.platform.usage.graphql;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.platform.usage.Uses;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// The query for packages that nobody answers for.
@GraphQLApi
public class UnownedPackagesGraphQL {
    private final Uses uses;
    private final VisibleUses visible;

    UnownedPackagesGraphQL(Uses uses, VisibleUses visible) {
        this.uses = uses;
        this.visible = visible;
    }

    @Requires(Permission.REPOSITORY_READ)
    @Query("unownedPackages")
    @NonNull
    @Description("A page of the packages that repositories without any entity declare: nobody answers for these uses.")
    public PackageUseConnection unownedPackages(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        int size = EntityArguments.pageSize(first);
        long position = PackageUseConnection.position(after);
        if (visible.isRestricted()) {
            return PackageUseConnection.among(visible.among(uses.unowned(0, Integer.MAX_VALUE)), size, position);
        }
        return PackageUseConnection.of(uses.unowned(position, size + 1), size, position, uses.countUnowned());
    }
}

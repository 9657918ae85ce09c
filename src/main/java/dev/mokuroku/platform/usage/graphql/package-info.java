/// Declared packages in GraphQL: who uses a package, and what an entity or a repository uses.
///
/// Entry: [PackageUsersGraphQL][dev.mokuroku.platform.usage.graphql.PackageUsersGraphQL]. Callers see what
/// [VisibleUses][dev.mokuroku.platform.usage.graphql.VisibleUses] leaves. Owns no tables.
@NullMarked
package dev.mokuroku.platform.usage.graphql;

import org.jspecify.annotations.NullMarked;

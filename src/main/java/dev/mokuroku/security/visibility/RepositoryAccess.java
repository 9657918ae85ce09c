package dev.mokuroku.security.visibility;

import dev.mokuroku.entity.EntityRef;
import java.util.Collection;
import java.util.Set;

/// Which repositories the members of groups may see. The room that knows repositories implements this as a bean.
/// Repositories are `owner/name` in lower case. A repository whose visibility is not known counts as private.
public interface RepositoryAccess {
    /// All public repositories, and those that one of these groups has access to.
    Set<String> visibleTo(Collection<EntityRef> groups);

    /// Those of these repositories that are public, or that one of these groups has access to.
    Set<String> visibleAmong(Collection<String> repositories, Collection<EntityRef> groups);

    /// Whether the address is outside of all private repositories, or in one that one of these groups has access to.
    ///
    /// @param url of a file, a folder, or a repository
    boolean allows(String url, Collection<EntityRef> groups);
}

package dev.mokuroku.platform.usage;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reads which packages are used. The methods join the caller's transaction and check no permission: who shows the
/// result to a caller first removes what the caller may not see.
///
/// Lists are in the order of repository, path, line, column and id, if nothing else is said.
public interface Uses {
    /// @param purls without version, as [Purls#canonical] returns
    List<Use> byPurls(Collection<String> purls);

    /// A page of the uses of a package, in the order of their ids.
    ///
    /// @param afterId 0 for the first page
    List<Use> page(PackageVersions packages, long afterId, int limit);

    /// How many uses a package has.
    long count(PackageVersions packages);

    /// The uses of all packages whose package URL begins so, such as `pkg:npm/%40acme/`.
    List<Use> byPurlPrefix(String prefix);

    /// Ids without a use are missing.
    List<Use> byIds(Collection<Long> ids);

    /// Entities without uses are missing.
    Map<EntityRef, List<Use>> byEntities(Collection<EntityRef> entities);

    /// By key; repositories without uses are missing.
    ///
    /// @param keys `owner/name` in lower case
    Map<String, List<Use>> byRepositories(Collection<String> keys);

    /// The uses of these repositories at a time within the history that is kept. Uses that have ended since have no
    /// line
    /// and no column, and belong to the entities whose uses they were when they ended.
    ///
    /// @param keys `owner/name` in lower case
    List<Use> ofRepositoriesAt(Collection<String> keys, Instant time);

    /// As [#byEntities], at a time, with the remarks of [#ofRepositoriesAt].
    Map<EntityRef, List<Use>> byEntitiesAt(Collection<EntityRef> entities, Instant time);

    /// As [#byPurls], at a time, with the remarks of [#ofRepositoriesAt].
    List<Use> byPurlAt(String purl, Instant time);

    /// As [#byPurlPrefix], at a time, with the remarks of [#ofRepositoriesAt].
    List<Use> byPurlPrefixAt(String prefix, Instant time);

    /// The uses of no entity, in the order of their ids.
    ///
    /// @param afterId 0 for the first page
    List<Use> unowned(long afterId, int limit);

    /// How many uses are of no entity.
    long countUnowned();

    /// All uses, in the order of their ids, for who computes everything anew.
    ///
    /// @param afterId 0 for the first page
    List<Use> all(long afterId, int limit);

    /// Uses of these packages that ended at the time or later, oldest first. With [#byPurls], whose `since` is known,
    /// this gives the state at any time of the history that is kept.
    List<PastUse> endedSince(Collection<String> purls, Instant time);

    /// The earlier versions of what these entities use, latest first.
    ///
    /// @param limit of the rows, over all entities
    List<PastUse> pastOf(Collection<EntityRef> entities, int limit);

    /// The versions that uses of a package resolve to, in no order.
    ///
    /// @param purl without version
    List<String> versions(String purl);
}

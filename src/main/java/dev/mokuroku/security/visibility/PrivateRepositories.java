package dev.mokuroku.security.visibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.AuthConfig.RepositoryAudience;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rule of `mokuroku.auth.private-repositories`. With `members`, an entity of a private or internal repository is
/// seen only by members of the groups that have access to the repository. The index holds the groups as terms of the
/// entity, so that the rule is a condition on terms.
@ApplicationScoped
public class PrivateRepositories {
    /// The first part of the keys of the terms.
    public static final String TERMS = EntityTerm.INTERNAL_PREFIX + "repository-access";
    /// Only entities of repositories that are not public have a term of this key.
    public static final String VISIBILITY_TERM = TERMS + ".visibility";
    /// One term for each group with access; see [#termOf].
    public static final String GROUP_TERM = TERMS + ".group";

    /// Collisions of so many digits cannot be made by choosing names of groups.
    private static final int GROUP_TERM_DIGITS = 32;

    private final boolean forMembers;
    private final List<RepositoryAccess> access;

    public PrivateRepositories(AuthConfig config, @All List<RepositoryAccess> access) {
        this.forMembers = config.privateRepositories() == RepositoryAudience.MEMBERS;
        this.access = access;
    }

    /// Whether private repositories are hidden from callers who are no members.
    public boolean areForMembers() {
        return forMembers;
    }

    /// The value of the group's term. It does not show the name of the group, which a rule may hide from callers who
    /// see the entity.
    public static String termOf(EntityRef group) {
        return HexDigest.sha256(group.toString().getBytes(UTF_8)).substring(0, GROUP_TERM_DIGITS);
    }

    /// The entities that members of these groups may see; everything where the rule is off.
    EntityFilter visibleTo(Collection<EntityRef> groups) {
        if (!forMembers) {
            return EntityFilter.EVERYTHING;
        }
        EntityFilter isPublic = new EntityFilter.Not(new EntityFilter.Exists(VISIBILITY_TERM));
        return groups.isEmpty()
                ? isPublic
                : new EntityFilter.Any(List.of(
                        isPublic,
                        new EntityFilter.In(
                                GROUP_TERM,
                                groups.stream()
                                        .map(PrivateRepositories::termOf)
                                        .sorted()
                                        .toList())));
    }

    /// `owner/name` in lower case of the repositories that members of these groups may see.
    Set<String> repositoriesOf(Collection<EntityRef> groups) {
        Set<String> visible = new HashSet<>();
        access.forEach(known -> visible.addAll(known.visibleTo(groups)));
        return visible;
    }

    /// Those of the repositories that members of these groups may see.
    Set<String> repositoriesAmong(Collection<String> repositories, Collection<EntityRef> groups) {
        Set<String> visible = new HashSet<>();
        access.forEach(known -> visible.addAll(known.visibleAmong(repositories, groups)));
        return visible;
    }

    /// Whether everybody may see what is at the address.
    public boolean isPublic(String url) {
        return allow(url, Set.of());
    }

    /// Whether members of these groups may see what is at the address.
    boolean allow(String url, Collection<EntityRef> groups) {
        return !forMembers || access.stream().allMatch(known -> known.allows(url, groups));
    }
}

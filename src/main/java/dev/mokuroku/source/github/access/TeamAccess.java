package dev.mokuroku.source.github.access;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.source.github.access.RepositoryAccessTable.Access;
import dev.mokuroku.source.github.people.TeamAccessObserver;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Stores which Groups have access to which repositories.
@Singleton
class TeamAccess implements TeamAccessObserver {
    private final PrivateRepositories rule;
    private final RepositoryAccessStore store;

    TeamAccess(PrivateRepositories rule, RepositoryAccessStore store) {
        this.rule = rule;
        this.store = store;
    }

    @Override
    public boolean requestsAccess() {
        return rule.areForMembers();
    }

    @Override
    public void found(Map<String, Set<String>> repositories) {
        Set<Access> access = new HashSet<>();
        repositories.forEach((group, slugs) -> slugs.forEach(
                slug -> access.add(new Access(EntityRef.parse(group).toString(), RepositoryKeys.keyOf(slug)))));
        store.replaceAccess(access);
    }
}

package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.sbom.CurrentSboms.CurrentPackage;
import dev.mokuroku.platform.usage.entity.EntityFolder;
import dev.mokuroku.platform.usage.entity.EntityFolderTable;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the repositories of entities. Call within a transaction.
@ApplicationScoped
class EntityRepositories {
    private final EntityFolderTable folders;
    private final RepositoryTable repositories;

    EntityRepositories(EntityFolderTable folders, RepositoryTable repositories) {
        this.folders = folders;
        this.repositories = repositories;
    }

    /// By `owner/name`, as GitHub writes it. Packages of entities without a repository are left out.
    Map<String, List<CurrentPackage>> group(List<CurrentPackage> packages) {
        Set<EntityRef> entities = packages.stream().map(CurrentPackage::entity).collect(Collectors.toSet());
        Map<EntityRef, String> keys = folders.byEntities(entities).stream()
                .collect(Collectors.toMap(EntityFolder::entity, EntityFolder::repository));
        Map<String, String> slugs = repositories.slugs(Set.copyOf(keys.values()));
        Map<String, List<CurrentPackage>> found = new HashMap<>();
        for (CurrentPackage one : packages) {
            String key = keys.get(one.entity());
            if (key != null) {
                found.computeIfAbsent(slugs.getOrDefault(key, key), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return found;
    }
}

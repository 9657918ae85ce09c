package dev.mokuroku.platform.running.match;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.running.commit.CommitKey;
import dev.mokuroku.platform.running.commit.CommitPackages;
import dev.mokuroku.platform.running.commit.DeployedCommits;
import dev.mokuroku.platform.usage.entity.EntityFolder;
import dev.mokuroku.platform.usage.entity.EntityFolderTable;
import dev.mokuroku.platform.usage.entity.FolderOwners;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the packages of what runs. Call within a transaction.
@ApplicationScoped
class RunningPackages {
    /// A longer text is no version. PostgreSQL limits what an index holds.
    private static final int MAX_VERSION_LENGTH = 200;

    private final List<BillsOfMaterials> bills;
    private final DeployedCommits commits;
    private final EntityFolderTable folders;

    RunningPackages(@All List<BillsOfMaterials> bills, DeployedCommits commits, EntityFolderTable folders) {
        this.bills = List.copyOf(bills);
        this.commits = commits;
        this.folders = folders;
    }

    /// The packages of a running version.
    record Found(List<PackageVersion> packages, KnownBy knownBy) {}

    /// Commits that are not stored begin to be read.
    ///
    /// @return those of which something is known
    Map<RunningVersion, Found> of(Collection<RunningVersion> running) {
        return of(running, commits::of);
    }

    /// As [#of], without reading any commit.
    Map<RunningVersion, Found> stored(Collection<RunningVersion> running) {
        return of(running, commits::stored);
    }

    private Map<RunningVersion, Found> of(
            Collection<RunningVersion> running, Function<Set<CommitKey>, Map<CommitKey, CommitPackages>> read) {
        Map<RunningVersion, Found> found = new HashMap<>();
        bills.forEach(bill -> bill.packagesOf(running)
                .forEach((version, packages) -> found.putIfAbsent(version, new Found(packages, KnownBy.SBOM))));
        List<RunningVersion> others =
                running.stream().filter(version -> !found.containsKey(version)).toList();
        Map<EntityRef, EntityFolder> byEntity = foldersOf(others);
        Map<String, FolderOwners> owners = owners(byEntity.values());
        Map<RunningVersion, CommitKey> keys = keys(others, byEntity);
        Map<CommitKey, CommitPackages> packages = read.apply(Set.copyOf(keys.values()));
        for (RunningVersion version : others) {
            EntityFolder folder = byEntity.get(version.target().component());
            if (folder != null) {
                found.put(version, own(version, declared(version, folder, packages.get(keys.get(version))), owners));
            }
        }
        return found;
    }

    private Map<EntityRef, EntityFolder> foldersOf(List<RunningVersion> running) {
        Map<EntityRef, EntityFolder> byEntity = new HashMap<>();
        folders.byEntities(running.stream()
                        .map(version -> version.target().component())
                        .distinct()
                        .toList())
                .forEach(folder -> byEntity.put(folder.entity(), folder));
        return byEntity;
    }

    private static Map<RunningVersion, CommitKey> keys(
            List<RunningVersion> running, Map<EntityRef, EntityFolder> byEntity) {
        Map<RunningVersion, CommitKey> keys = new HashMap<>();
        for (RunningVersion version : running) {
            EntityFolder folder = byEntity.get(version.target().component());
            if (folder != null && version.commit() != null) {
                keys.put(version, new CommitKey(folder.repository(), version.commit()));
            }
        }
        return keys;
    }

    /// @param repository of which the entity has a folder
    private record Declared(String repository, List<DeclaredUse> uses, KnownBy knownBy) {}

    private Map<String, FolderOwners> owners(Collection<EntityFolder> ofEntities) {
        Map<String, FolderOwners> owners = new HashMap<>();
        folders.byRepositories(ofEntities.stream().map(EntityFolder::repository).collect(toSet()))
                .forEach((repository, all) -> owners.put(repository, new FolderOwners(all)));
        return owners;
    }

    private Declared declared(RunningVersion running, EntityFolder folder, @Nullable CommitPackages atCommit) {
        String repository = folder.repository();
        List<DeclaredUse> uses = atCommit == null ? null : atCommit.declared();
        return uses == null
                ? new Declared(repository, commits.at(repository, running.since()), KnownBy.DEPLOYMENT_TIME)
                : new Declared(repository, uses, KnownBy.COMMIT);
    }

    /// Only what is declared in the folder of the entity.
    private static Found own(RunningVersion running, Declared declared, Map<String, FolderOwners> owners) {
        FolderOwners ofRepository = owners.getOrDefault(declared.repository(), new FolderOwners(List.of()));
        Map<String, List<DeclaredUse>> byPath = declared.uses().stream().collect(groupingBy(DeclaredUse::path));
        List<PackageVersion> packages = byPath.entrySet().stream()
                .filter(file ->
                        ofRepository.of(file.getKey()).contains(running.target().component()))
                .flatMap(file -> file.getValue().stream())
                .map(use -> new PackageVersion(use.purl(), version(use)))
                .distinct()
                .toList();
        return new Found(packages, declared.knownBy());
    }

    private static @Nullable String version(DeclaredUse use) {
        String version = KnownComponent.versionOf(use.purl(), use.version());
        return version == null || version.length() > MAX_VERSION_LENGTH ? null : version;
    }
}

package dev.mokuroku.platform.running;

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
import java.util.Optional;
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
        Map<EntityRef, EntityFolder> byEntity = new HashMap<>();
        folders.byEntities(running.stream()
                        .map(version -> version.target().component())
                        .distinct()
                        .toList())
                .forEach(folder -> byEntity.put(folder.entity(), folder));
        Map<String, FolderOwners> owners = owners(byEntity.values());
        Map<RunningVersion, CommitKey> keys = new HashMap<>();
        for (RunningVersion version : running) {
            EntityFolder folder = byEntity.get(version.target().component());
            if (folder != null && version.commit() != null) {
                keys.put(version, new CommitKey(folder.repository(), version.commit()));
            }
        }
        Map<CommitKey, CommitPackages> packages = read.apply(Set.copyOf(keys.values()));
        Map<RunningVersion, Found> found = new HashMap<>();
        for (RunningVersion version : running) {
            bill(version)
                    .or(() -> declared(
                                    version,
                                    byEntity.get(version.target().component()),
                                    packages.get(keys.get(version)))
                            .map(declared -> own(version, declared, owners)))
                    .ifPresent(own -> found.put(version, own));
        }
        return found;
    }

    /// @param repository of which the entity has a folder
    private record Declared(String repository, List<DeclaredUse> uses, KnownBy knownBy) {}

    private Map<String, FolderOwners> owners(Collection<EntityFolder> ofEntities) {
        Map<String, FolderOwners> owners = new HashMap<>();
        folders.byRepositories(ofEntities.stream().map(EntityFolder::repository).collect(toSet()))
                .forEach((repository, all) -> owners.put(repository, new FolderOwners(all)));
        return owners;
    }

    private Optional<Found> bill(RunningVersion running) {
        String version = running.version();
        return version == null
                ? Optional.empty()
                : bills.stream()
                        .flatMap(bill -> bill.packagesOf(running.target().component(), version).stream())
                        .findFirst()
                        .map(packages -> new Found(packages, KnownBy.SBOM));
    }

    private Optional<Declared> declared(
            RunningVersion running, @Nullable EntityFolder folder, @Nullable CommitPackages atCommit) {
        if (folder == null) {
            return Optional.empty();
        }
        List<DeclaredUse> uses = atCommit == null ? null : atCommit.declared();
        return Optional.of(
                uses == null
                        ? new Declared(
                                folder.repository(),
                                commits.at(folder.repository(), running.since()),
                                KnownBy.DEPLOYMENT_TIME)
                        : new Declared(folder.repository(), uses, KnownBy.COMMIT));
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

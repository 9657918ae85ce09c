package dev.mokuroku.source.github.webhook.refresh;

import dev.mokuroku.catalog.KnownFile;
import dev.mokuroku.catalog.KnownFiles;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.github.discovery.GithubOrganizationSource;
import dev.mokuroku.source.github.discovery.ListingObservers;
import dev.mokuroku.source.scan.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads repositories again, all of one owner by one call.
@ApplicationScoped
class RepositoryRefresh implements OwnerRefresh {
    private final Sources sources;
    private final Scanner scanner;
    private final KnownFiles knownFiles;
    private final ListingObservers observers;

    RepositoryRefresh(Sources sources, Scanner scanner, KnownFiles knownFiles, ListingObservers observers) {
        this.sources = sources;
        this.scanner = scanner;
        this.knownFiles = knownFiles;
        this.observers = observers;
    }

    @Override
    public OwnerChange.Subject subject() {
        return OwnerChange.Subject.REPOSITORIES;
    }

    @Override
    public boolean concerns(OwnerChange change) {
        return sourceOf(change.owner()).isPresent();
    }

    @Override
    public void run(OwnerChanges owner) throws RefreshFailedException {
        Optional<GithubOrganizationSource> source = sourceOf(owner.login());
        if (source.isPresent()) {
            refresh(source.get(), owner);
        }
    }

    private Optional<GithubOrganizationSource> sourceOf(String owner) {
        return sources.byType(GithubOrganizationSource.class).stream()
                .filter(source -> source.organization().equalsIgnoreCase(owner))
                .findFirst();
    }

    private void refresh(GithubOrganizationSource source, OwnerChanges owner) throws RefreshFailedException {
        if (owner.concernsAll()) {
            RefreshFailedException.unlessComplete(scanner.scan(source));
        } else {
            refresh(source, owner.names());
        }
    }

    private void refresh(GithubOrganizationSource source, Map<String, Set<String>> pathsByRepository)
            throws RefreshFailedException {
        List<String> concerned = new ArrayList<>();
        List<LocationRef> origins = new ArrayList<>();
        pathsByRepository.forEach((repository, paths) -> {
            List<LocationRef> known = knownFiles.originsStartingWith(source.name(), source.originPrefixOf(repository));
            if (paths.isEmpty()
                    || source.hasDescriptorAmong(paths, repository)
                    || observers.readAnyOf(paths)
                    || refersToFiles(source, known)) {
                concerned.add(repository);
                origins.addAll(known);
            }
        });
        if (!concerned.isEmpty()) {
            scanner.refresh(source, origins, session -> source.refreshRepositories(concerned, session));
        }
        if (pathsByRepository.entrySet().stream()
                .anyMatch(changed -> source.hasSettingsAmong(changed.getValue(), changed.getKey()))) {
            RefreshFailedException.unlessComplete(scanner.scan(source));
        }
    }

    /// Whether another file than the descriptor may have changed what the catalog shows.
    private boolean refersToFiles(GithubOrganizationSource source, List<LocationRef> origins) {
        Map<FileId, KnownFile> files = knownFiles.of(source.name(), origins);
        return files.values().stream()
                .anyMatch(
                        file -> !file.references().isEmpty() || !file.targets().isEmpty());
    }
}

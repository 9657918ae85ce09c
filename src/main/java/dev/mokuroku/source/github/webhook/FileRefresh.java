package dev.mokuroku.source.github.webhook;

import dev.mokuroku.catalog.NamingFiles;
import dev.mokuroku.catalog.NamingFiles.NamingFile;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.OrganizationName;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import dev.mokuroku.source.github.webhook.refresh.OwnerChanges;
import dev.mokuroku.source.github.webhook.refresh.OwnerRefresh;
import dev.mokuroku.source.scan.Scanner;
import dev.mokuroku.source.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the origins again whose Locations or references lead to files that were pushed: what was registered, and
/// what files of other repositories name.
@ApplicationScoped
class FileRefresh implements OwnerRefresh {
    private final NamingFiles naming;
    private final Targets targets;
    private final Sources sources;
    private final Scanner scanner;
    private final String host;

    FileRefresh(NamingFiles naming, Targets targets, Sources sources, Scanner scanner, GithubConfig config) {
        this.naming = naming;
        this.targets = targets;
        this.sources = sources;
        this.scanner = scanner;
        this.host = config.host();
    }

    @Override
    public OwnerChange.Subject subject() {
        return OwnerChange.Subject.FILES;
    }

    @Override
    public boolean concerns(OwnerChange change) {
        return change.names().stream()
                .map(name -> PushedFiles.of(host, change.owner(), name, change.paths()))
                .anyMatch(pushed -> naming(pushed).findAny().isPresent());
    }

    @Override
    public void run(OwnerChanges changes) {
        Map<String, Set<LocationRef>> originsBySource = new LinkedHashMap<>();
        changes.names()
                .forEach((name, paths) -> naming(PushedFiles.of(host, changes.login(), name, paths))
                        .forEach(file -> originsBySource
                                .computeIfAbsent(file.source(), it -> new LinkedHashSet<>())
                                .add(file.id().origin())));
        originsBySource.forEach((source, origins) -> {
            if (sources.isConfigured(source)) {
                origins.forEach(origin -> scanner.refresh(sources.byName(source), origin));
            }
        });
    }

    private Stream<NamingFile> naming(PushedFiles pushed) {
        return naming.mentioning(pushed.folder()).stream()
                .filter(file -> !isReadWithItsRepository(file, pushed))
                .filter(file -> addressesIn(file).anyMatch(pushed::include));
    }

    /// [RepositoryRefresh] reads what the scan of the organisation found in the branch that was pushed.
    private static boolean isReadWithItsRepository(NamingFile file, PushedFiles pushed) {
        return file.source().equals(OrganizationName.sourceOf(pushed.owner()))
                && pushed.areBeside(file.id().origin().target());
    }

    private Stream<String> addressesIn(NamingFile file) {
        List<LocationRef> named = file.targets().stream()
                .map(target -> targets.resolve(target, file.id()).location())
                .toList();
        return Stream.concat(named.stream(), file.references().stream())
                .filter(location -> location.type().equals(LocationRef.URL))
                .map(LocationRef::target);
    }
}

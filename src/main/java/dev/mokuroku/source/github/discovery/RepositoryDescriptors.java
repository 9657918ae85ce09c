package dev.mokuroku.source.github.discovery;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.discovery.GithubRepository.Blob;
import dev.mokuroku.source.github.discovery.store.SearchedTree;
import dev.mokuroku.source.github.reading.GitLfs;
import dev.mokuroku.source.github.reading.Revisions;
import dev.mokuroku.source.github.reading.SymbolicLinks;
import dev.mokuroku.source.url.UnreadableUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reports the descriptors of repositories to a scan.
@ApplicationScoped
class RepositoryDescriptors {
    private final String host;
    private final GithubRepositories repositories;
    private final TreeDescriptors trees;
    private final Revisions revisions;
    private final LinkedDescriptors links;

    RepositoryDescriptors(
            GithubConfig config,
            GithubRepositories repositories,
            TreeDescriptors trees,
            Revisions revisions,
            LinkedDescriptors links) {
        this.revisions = revisions;
        this.links = links;
        this.host = config.host();
        this.repositories = repositories;
        this.trees = trees;
    }

    /// The session of one page, and the files found so far.
    private record PageContext(ScanSession session, List<DescriptorFile> found) {}

    /// All of these repositories, with one call more for each whose tree is to be searched, and one for every fifty
    /// files that are new there.
    void report(List<GithubRepository> page, OrganizationSettings settings, ScanSession session)
            throws ScanFailedException {
        PageContext context = new PageContext(session, new ArrayList<>());
        Map<String, SearchedTree> previousSearches = trees.previousSearches(page.stream()
                .filter(repository -> !patternsOf(repository, settings).isEmpty())
                .toList());
        for (GithubRepository repository : page) {
            revisions.remember(host, repository.slug(), repository.branch());
            DescriptorPaths paths = settings.pathsOf(repository.name());
            for (String path : paths.fixed()) {
                report(repository, path, context);
            }
            if (!paths.patterns().isEmpty()) {
                search(repository, paths, previousSearches.get(TreeDescriptors.slug(repository)), context);
            }
        }
        session.found(context.found);
    }

    /// One file of a repository.
    void report(GithubRepository repository, String path, ScanSession session) throws ScanFailedException {
        revisions.remember(host, repository.slug(), repository.branch());
        PageContext context = new PageContext(session, new ArrayList<>());
        report(repository, path, context);
        session.found(context.found);
    }

    /// A file of settings that is wrong is a problem of that file.
    void report(OrganizationRepositories.InvalidSettings invalid, String organization, ScanSession session) {
        String slug = organization + "/" + OrganizationSettings.REPOSITORY;
        GithubFile file = GithubFile.of(host, slug, RepositoryPath.HEAD, OrganizationSettings.PATH);
        session.unreadable(
                file.id(), invalid.version(), "%s: %s".formatted(OrganizationSettings.PATH, invalid.reason()));
    }

    private static List<String> patternsOf(GithubRepository repository, OrganizationSettings settings) {
        return settings.pathsOf(repository.name()).patterns();
    }

    private void report(GithubRepository repository, String path, PageContext context) throws ScanFailedException {
        Blob blob = repository.files().get(path);
        if (blob == null) {
            return;
        }
        try {
            report(repository, path, blob, context);
        } catch (GithubException failure) {
            throw new ScanFailedException(failure.getMessage(), failure);
        }
    }

    private void report(GithubRepository repository, String path, Blob blob, PageContext context)
            throws GithubException {
        FileId id = file(repository, path).id();
        if (blob.oid().equals(context.session.knownVersion(id))) {
            context.session.unchanged(id);
        } else if (blob.text() == null) {
            context.session.unreadable(id, blob.oid(), noTextMessage(blob));
        } else if (GitLfs.isPointer(blob.text())) {
            context.session.unreadable(id, blob.oid(), GitLfs.REASON);
        } else if (SymbolicLinks.mayBe(blob.text())) {
            reportLinked(repository, path, blob, context);
        } else {
            context.found.add(file(repository, path).toDescriptor(blob, blob.text(), repository));
        }
    }

    private void reportLinked(GithubRepository repository, String path, Blob link, PageContext context)
            throws GithubException {
        FileId id = file(repository, path).id();
        switch (links.follow(repository, path, link)) {
            case LinkedDescriptors.Broken(String reason) ->
                // Not the version of the link, for what it leads to may change without it.
                context.session.unreadable(id, "link-" + link.oid(), reason);
            case LinkedDescriptors.Content(Blob content, String text) -> {
                if (content.oid().equals(context.session.knownVersion(id))) {
                    context.session.unchanged(id);
                } else {
                    context.found.add(file(repository, path).toDescriptor(content, text, repository));
                }
            }
        }
    }

    private GithubFile file(GithubRepository repository, String path) {
        return GithubFile.of(host, repository.slug(), repository.branch(), path);
    }

    private void search(
            GithubRepository repository, DescriptorPaths paths, @Nullable SearchedTree previous, PageContext context)
            throws ScanFailedException {
        try {
            Map<String, String> files = new LinkedHashMap<>(trees.filesIn(repository, paths, previous));
            paths.fixed().forEach(files::remove);
            report(repository, files, context);
        } catch (UnreadableUrlException unreadable) {
            if (unreadable.reason() == UnreadableUrlException.Reason.UNREACHABLE) {
                throw new ScanFailedException(unreadable.getMessage(), unreadable);
            }
            keepPrevious(repository, previous, context);
            String commit = String.valueOf(repository.commit());
            paths.patterns()
                    .forEach(pattern -> context.session.unreadable(
                            file(repository, pattern).id(), commit, unreadable.getMessage()));
        } catch (GithubException failure) {
            throw new ScanFailedException(failure.getMessage(), failure);
        }
    }

    private void report(GithubRepository repository, Map<String, String> files, PageContext context)
            throws GithubException {
        Map<String, String> unknown = new LinkedHashMap<>(files);
        files.forEach((path, oid) -> {
            FileId id = file(repository, path).id();
            if (oid.equals(context.session.knownVersion(id))) {
                context.session.unchanged(id);
                unknown.remove(path);
            }
        });
        Map<String, Blob> blobs = repositories.blobs(repository, unknown.values());
        for (Map.Entry<String, String> file : unknown.entrySet()) {
            Blob blob = blobs.get(file.getValue());
            if (blob == null) {
                throw new GithubException(
                        "GitHub returned no content for %s in %s".formatted(file.getKey(), repository.slug()));
            }
            report(repository, file.getKey(), blob, context);
        }
    }

    /// What was found there before stays while its tree cannot be searched.
    private void keepPrevious(GithubRepository repository, @Nullable SearchedTree previous, PageContext context) {
        if (previous != null) {
            previous.files().keySet().stream()
                    .map(path -> file(repository, path).id())
                    .filter(id -> context.session.knownVersion(id) != null)
                    .forEach(context.session::unchanged);
        }
    }

    static String noTextMessage(Blob blob) {
        return "GitHub returns no text for this file of %d bytes: it is binary, or larger than 512 kB"
                .formatted(blob.bytes());
    }
}

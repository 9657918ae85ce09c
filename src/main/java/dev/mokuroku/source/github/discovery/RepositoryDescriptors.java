package dev.mokuroku.source.github.discovery;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.github.discovery.GithubRepository.Blob;
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

/// Tells a scan of the descriptors of repositories.
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

    /// What is told of one page.
    private record Telling(ScanSession session, List<DescriptorFile> found) {}

    /// All of these repositories, with one call more for each whose tree is to be searched, and one for every fifty
    /// files that are new there.
    void tell(List<GithubRepository> page, OrganizationSettings settings, ScanSession session)
            throws ScanFailedException {
        Telling telling = new Telling(session, new ArrayList<>());
        Map<String, SearchedTree> last = trees.lastOf(page.stream()
                .filter(repository -> !patternsOf(repository, settings).isEmpty())
                .toList());
        for (GithubRepository repository : page) {
            revisions.remember(host, repository.slug(), repository.branch());
            DescriptorPaths paths = settings.pathsOf(repository.name());
            for (String path : paths.fixed()) {
                tell(repository, path, telling);
            }
            if (!paths.patterns().isEmpty()) {
                search(repository, paths, last.get(TreeDescriptors.slug(repository)), telling);
            }
        }
        session.found(telling.found);
    }

    /// One file of a repository.
    void tell(GithubRepository repository, String path, ScanSession session) throws ScanFailedException {
        revisions.remember(host, repository.slug(), repository.branch());
        Telling telling = new Telling(session, new ArrayList<>());
        tell(repository, path, telling);
        session.found(telling.found);
    }

    /// A file of settings that is wrong is a problem of that file.
    void tell(OrganizationRepositories.Refusal refusal, String organization, ScanSession session) {
        String slug = organization + "/" + OrganizationSettings.REPOSITORY;
        GithubFile file = GithubFile.of(host, slug, RepositoryPath.HEAD, OrganizationSettings.PATH);
        session.unreadable(
                file.id(), refusal.version(), "%s: %s".formatted(OrganizationSettings.PATH, refusal.reason()));
    }

    private static List<String> patternsOf(GithubRepository repository, OrganizationSettings settings) {
        return settings.pathsOf(repository.name()).patterns();
    }

    private void tell(GithubRepository repository, String path, Telling telling) throws ScanFailedException {
        Blob blob = repository.files().get(path);
        if (blob == null) {
            return;
        }
        try {
            tell(repository, path, blob, telling);
        } catch (GithubException failure) {
            throw new ScanFailedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void tell(GithubRepository repository, String path, Blob blob, Telling telling) throws GithubException {
        FileId id = file(repository, path).id();
        if (blob.oid().equals(telling.session.knownVersion(id))) {
            telling.session.unchanged(id);
        } else if (blob.text() == null) {
            telling.session.unreadable(id, blob.oid(), withoutText(blob));
        } else if (GitLfs.isPointer(blob.text())) {
            telling.session.unreadable(id, blob.oid(), GitLfs.REASON);
        } else if (SymbolicLinks.mayBe(blob.text())) {
            tellLinked(repository, path, blob, telling);
        } else {
            telling.found.add(file(repository, path).read(blob, blob.text(), repository));
        }
    }

    private void tellLinked(GithubRepository repository, String path, Blob link, Telling telling)
            throws GithubException {
        FileId id = file(repository, path).id();
        switch (links.follow(repository, path, link)) {
            case LinkedDescriptors.Broken(String reason) ->
                // Not the version of the link, for what it leads to may change without it.
                telling.session.unreadable(id, "link-" + link.oid(), reason);
            case LinkedDescriptors.Content(Blob content, String text) -> {
                if (content.oid().equals(telling.session.knownVersion(id))) {
                    telling.session.unchanged(id);
                } else {
                    telling.found.add(file(repository, path).read(content, text, repository));
                }
            }
        }
    }

    private GithubFile file(GithubRepository repository, String path) {
        return GithubFile.of(host, repository.slug(), repository.branch(), path);
    }

    private void search(
            GithubRepository repository, DescriptorPaths paths, @Nullable SearchedTree last, Telling telling)
            throws ScanFailedException {
        try {
            Map<String, String> files = new LinkedHashMap<>(trees.in(repository, paths, last));
            paths.fixed().forEach(files::remove);
            tell(repository, files, telling);
        } catch (UnreadableUrlException unreadable) {
            if (unreadable.reason() == UnreadableUrlException.Reason.UNREACHABLE) {
                throw new ScanFailedException(String.valueOf(unreadable.getMessage()), unreadable);
            }
            keep(repository, last, telling);
            String commit = String.valueOf(repository.commit());
            paths.patterns()
                    .forEach(pattern -> telling.session.unreadable(
                            file(repository, pattern).id(), commit, String.valueOf(unreadable.getMessage())));
        } catch (GithubException failure) {
            throw new ScanFailedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void tell(GithubRepository repository, Map<String, String> files, Telling telling) throws GithubException {
        Map<String, String> unknown = new LinkedHashMap<>(files);
        files.forEach((path, oid) -> {
            FileId id = file(repository, path).id();
            if (oid.equals(telling.session.knownVersion(id))) {
                telling.session.unchanged(id);
                unknown.remove(path);
            }
        });
        Map<String, Blob> blobs = repositories.blobs(repository, unknown.values());
        for (Map.Entry<String, String> file : unknown.entrySet()) {
            Blob blob = blobs.get(file.getValue());
            if (blob == null) {
                throw new GithubException(
                        "GitHub answered no content of %s in %s".formatted(file.getKey(), repository.slug()));
            }
            tell(repository, file.getKey(), blob, telling);
        }
    }

    /// What was found there before stays while its tree cannot be searched.
    private void keep(GithubRepository repository, @Nullable SearchedTree last, Telling telling) {
        if (last != null) {
            last.files().keySet().stream()
                    .map(path -> file(repository, path).id())
                    .filter(id -> telling.session.knownVersion(id) != null)
                    .forEach(telling.session::unchanged);
        }
    }

    static String withoutText(Blob blob) {
        return "GitHub answers no text for the file's %d bytes: it is binary, or larger than 512 kB"
                .formatted(blob.bytes());
    }
}

package dev.mokuroku.source.github.discovery;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every repository of one organisation that passes the filters and holds a descriptor.
public final class GithubOrganizationSource implements DescriptorSource {
    private final String organization;
    private final GithubConfig config;
    private final RepositoryFilter filter;
    private final GithubRepositories repositories;
    private final ReferencedFiles references;

    GithubOrganizationSource(
            String organization, GithubConfig config, GithubRepositories repositories, ReferencedFiles references) {
        this.organization = organization;
        this.config = config;
        this.filter = new RepositoryFilter(config.repositories());
        this.repositories = repositories;
        this.references = references;
    }

    @Override
    public String name() {
        return "github:" + organization;
    }

    @Override
    public ReferencedFiles references() {
        return references;
    }

    @Override
    public void scan(ScanSession session) throws ScanFailedException {
        String cursor = null;
        int page = 0;
        do {
            GithubRepositories.Page found = pageAfter(cursor, page++);
            handOver(found.repositories(), session);
            cursor = found.next();
        } while (cursor != null);
    }

    @Override
    public void reread(LocationRef origin, ScanSession session) throws ScanFailedException {
        Optional<GithubFile> file = GithubFile.parse(origin.target());
        if (file.isEmpty()) {
            return;
        }
        try {
            repositories.find(file.get()).ifPresent(found -> handOver(List.of(found), session));
        } catch (GithubException failure) {
            throw new ScanFailedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    public String organization() {
        return organization;
    }

    public String catalogPath() {
        return config.catalogPath();
    }

    /// How the origins of a repository's files begin, whatever its default branch is called.
    public LocationRef originsOf(String repository) {
        return LocationRef.url("https://%s/%s/%s/blob/".formatted(config.host(), organization, repository));
    }

    /// The same calls on the session as a scan would make for these repositories. One that was renamed is read
    /// by its new name.
    ///
    /// @param names without the owner
    public void readAgain(Collection<String> names, ScanSession session) throws ScanFailedException {
        try {
            handOver(repositories.named(organization, names, config.catalogPath()), session);
        } catch (GithubException failure) {
            throw new ScanFailedException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private GithubRepositories.Page pageAfter(@Nullable String cursor, int number) throws ScanFailedException {
        try {
            return repositories.page(organization, cursor, config.catalogPath());
        } catch (GithubException failure) {
            throw new ScanFailedException(
                    "Page %d of %s: %s".formatted(number + 1, organization, failure.getMessage()), failure);
        }
    }

    private void handOver(List<GithubRepository> found, ScanSession session) {
        List<DescriptorFile> page = new ArrayList<>();
        found.stream().filter(filter::admits).forEach(repository -> read(repository, session, page));
        session.found(page);
    }

    private void read(GithubRepository repository, ScanSession session, List<DescriptorFile> page) {
        GithubRepository.Blob blob = repository.descriptor();
        if (blob == null) {
            return;
        }
        GithubFile file = new GithubFile(config.host(), repository.slug(), repository.branch(), config.catalogPath());
        FileId id = file.id();
        if (blob.oid().equals(session.knownVersion(id))) {
            session.unchanged(id);
        } else if (blob.text() == null) {
            session.unreadable(id, blob.oid(), withoutText(blob));
        } else {
            page.add(file.read(blob, blob.text(), repository));
        }
    }

    private static String withoutText(GithubRepository.Blob blob) {
        return "GitHub answers no text for the file's %d bytes: it is binary, or larger than 512 kB"
                .formatted(blob.bytes());
    }
}

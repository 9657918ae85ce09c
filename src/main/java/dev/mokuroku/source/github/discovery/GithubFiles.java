package dev.mokuroku.source.github.discovery;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.url.FileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Single files of repositories that the credentials may see.
@ApplicationScoped
class GithubFiles implements FileReader {
    private final GithubConfig config;
    private final GithubRepositories repositories;

    GithubFiles(GithubConfig config, GithubRepositories repositories) {
        this.config = config;
        this.repositories = repositories;
    }

    @Override
    public boolean reads(LocationRef location) {
        boolean configured = config.token().isPresent() || config.app().id().isPresent();
        return configured
                && location.type().equals(LocationRef.URL)
                && GithubFile.parse(location.target())
                        .filter(file -> file.host().equalsIgnoreCase(config.host()))
                        .isPresent();
    }

    @Override
    public Optional<DescriptorFile> read(LocationRef location) throws UnreadableException {
        GithubFile file = GithubFile.parse(location.target()).orElseThrow();
        try {
            GithubRepository repository = repositories.find(file).orElse(null);
            GithubRepository.Blob blob = repository == null ? null : repository.descriptor();
            if (repository == null || blob == null) {
                return Optional.empty();
            }
            if (blob.text() == null) {
                throw new UnreadableException(withoutText(blob));
            }
            return Optional.of(file.read(location, blob, blob.text(), repository));
        } catch (GithubException failure) {
            throw new UnreadableException(String.valueOf(failure.getMessage()), failure);
        }
    }

    static String withoutText(GithubRepository.Blob blob) {
        return "GitHub answers no text for the file's %d bytes: it is binary, or larger than 512 kB"
                .formatted(blob.bytes());
    }
}

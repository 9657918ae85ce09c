package dev.mokuroku.source.github.discovery;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.discovery.GithubRepository.Blob;
import dev.mokuroku.source.github.reading.GitLfs;
import dev.mokuroku.source.github.reading.SymbolicLinks;
import dev.mokuroku.source.github.reading.SymbolicLinks.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Descriptors that may be symbolic links to other files of their repository: a call for each step.
@ApplicationScoped
class LinkedDescriptors {
    private final SymbolicLinks links;
    private final GithubHost host;

    LinkedDescriptors(SymbolicLinks links, GithubHosts hosts, GithubConfig config) {
        this.links = links;
        this.host = hosts.byName(config.host()).orElseThrow();
    }

    /// What a path leads to.
    sealed interface Outcome {}

    /// @param blob of the file at the end of all links; the file itself where it is none
    record Content(Blob blob, String text) implements Outcome {}

    record Broken(String reason) implements Outcome {}

    /// @param blob of the file at this path, with a text that may be a link
    Outcome follow(GithubRepository repository, String path, Blob blob) throws GithubException {
        Blob at = blob;
        String where = path;
        for (int hop = 0; hop <= SymbolicLinks.MAX_HOPS; hop++) {
            String text = at.text();
            if (text == null) {
                return broken(where, RepositoryDescriptors.noTextMessage(at));
            }
            if (GitLfs.isPointer(text)) {
                return broken(where, GitLfs.REASON);
            }
            Optional<Link> link = SymbolicLinks.mayBe(text)
                    ? links.follow(host, addressOf(repository, where), text)
                    : Optional.empty();
            if (link.isEmpty()) {
                return new Content(at, text);
            }
            String target = link.get().target();
            if (target == null) {
                return broken(text, "that is outside of the repository");
            }
            if (!link.get().blob().has("oid")) {
                return broken(target, "the repository has no such file");
            }
            at = GithubRepository.blobOf(link.get().blob());
            where = target;
        }
        return broken(where, "links lead to links more than %d times".formatted(SymbolicLinks.MAX_HOPS));
    }

    private RepositoryPath addressOf(GithubRepository repository, String path) {
        String commit = repository.commit();
        return new RepositoryPath(
                host.name(),
                repository.owner(),
                repository.name(),
                commit == null ? RepositoryPath.HEAD : commit,
                path);
    }

    private static Broken broken(String target, String reason) {
        return new Broken("It is a symbolic link to '%s': %s".formatted(target, reason));
    }
}

package dev.mokuroku.source.github.reading;

import static java.util.stream.Collectors.toMap;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.reading.GithubTree.Entry;
import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.url.UnreadableUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds files of a repository by patterns: by one call, whatever the patterns, unless GitHub cuts the listing of
/// the tree.
@ApplicationScoped
public class RepositoryTrees {
    private final GithubHosts hosts;
    private final GithubRest rest;

    RepositoryTrees(GithubHosts hosts, GithubRest rest) {
        this.hosts = hosts;
        this.rest = rest;
    }

    /// The oids of the files that match one of these, by their paths. Symbolic links are none.
    ///
    /// @param host one that is configured
    /// @param commit whose tree it is
    public Map<String, String> matching(String host, String owner, String repository, String commit, List<Glob> globs)
            throws UnreadableUrlException {
        GithubHost github = hosts.byName(host).orElseThrow();
        String root = "https://%s/%s/%s/tree/%s".formatted(host, owner, repository, commit);
        GithubFileUrl file = new GithubFileUrl(root, new RepositoryPath(host, owner, repository, commit, ""));
        GithubContents contents = new GithubContents(rest, github, file, root);
        return new TreeSearch(root, globs, contents::loadTree)
                .matching(contents.loadTree(commit, true)).stream()
                        .filter(entry -> !entry.isSymlink())
                        .collect(toMap(Entry::path, Entry::sha, (one, same) -> one, LinkedHashMap::new));
    }
}

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
        String root = "https://%s/%s/%s/tree/%s".formatted(host, owner, repository, commit);
        GithubContents contents = contents(host, owner, repository, commit, root);
        return new TreeSearch(root, globs, contents::loadTree)
                .matching(contents.loadTree(commit, true)).stream()
                        .filter(entry -> !entry.isSymlink())
                        .collect(toMap(Entry::path, Entry::sha, (one, same) -> one, LinkedHashMap::new));
    }

    /// All files of the commit's tree that GitHub lists, by one call.
    ///
    /// @param host one that is configured
    public FileList files(String host, String owner, String repository, String commit) throws UnreadableUrlException {
        String root = "https://%s/%s/%s/tree/%s".formatted(host, owner, repository, commit);
        GithubTree tree = contents(host, owner, repository, commit, root).loadTree(commit, true);
        List<TreeFile> files = tree.entries().stream()
                .filter(entry -> entry.isFile() && !entry.isSymlink())
                .map(entry -> new TreeFile(entry.path(), entry.sha(), entry.size()))
                .toList();
        return new FileList(files, !tree.truncated());
    }

    /// @param complete false where GitHub left files out
    public record FileList(List<TreeFile> files, boolean complete) {}

    /// @param path from the root of the repository
    /// @param oid of the blob
    public record TreeFile(String path, String oid, long bytes) {}

    private GithubContents contents(String host, String owner, String repository, String commit, String root) {
        GithubHost github = hosts.byName(host).orElseThrow();
        GithubFileUrl file = new GithubFileUrl(root, new RepositoryPath(host, owner, repository, commit, ""));
        return new GithubContents(rest, github, file, root);
    }
}

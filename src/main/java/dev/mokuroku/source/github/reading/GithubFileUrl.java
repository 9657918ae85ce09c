package dev.mokuroku.source.github.reading;

import static java.util.stream.Collectors.joining;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.url.WebUrl;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// The web address of a file of a repository, and where GitHub's API has the same file.
///
/// @param root the part before the path, as it is written
/// @param withPath the path may be a pattern, and is never empty
record GithubFileUrl(String root, RepositoryPath withPath) {
    static Optional<GithubFileUrl> parse(WebUrl url) {
        return RepositoryPath.parse(url.href())
                .filter(at -> !at.path().isEmpty())
                .map(at -> new GithubFileUrl(rootOf(url, at), at));
    }

    private static String rootOf(WebUrl url, RepositoryPath at) {
        String path = Arrays.stream(url.path().split("/"))
                .filter(segment -> !segment.isEmpty())
                .collect(joining("/"));
        return url.origin() + "/"
                + WebUrl.escapedPath(path.substring(0, path.length() - at.path().length() - 1));
    }

    /// Of the file's content, below the REST API's address.
    String contentsPath() {
        return "/repos/%s/contents/%s?ref=%s"
                .formatted(repository(), escaped(withPath.path().split("/")), escaped(withPath.revision()));
    }

    /// Of the file's content, below the address of public files.
    String rawPath() {
        return "/%s/%s/%s"
                .formatted(
                        repository(),
                        escaped(withPath.revision().split("/")),
                        escaped(withPath.path().split("/")));
    }

    /// @param treeish the revision, or the SHA of a tree
    String treePath(String treeish, boolean recursive) {
        return "/repos/%s/git/trees/%s%s".formatted(repository(), escaped(treeish), recursive ? "?recursive=1" : "");
    }

    String blobPath(String sha) {
        return "/repos/%s/git/blobs/%s".formatted(repository(), escaped(sha));
    }

    private String repository() {
        return escaped(withPath.owner(), withPath.name());
    }

    GithubFileUrl path(String other) {
        return new GithubFileUrl(root, withPath.at(other));
    }

    /// The same address, once it is known where its revision ends.
    GithubFileUrl divided(RepositoryPath known) {
        String before = root.substring(
                0, root.length() - WebUrl.escapedPath(withPath.revision()).length());
        return new GithubFileUrl(before + WebUrl.escapedPath(known.revision()), known);
    }

    /// Where people see it.
    String webUrl() {
        return "https://github.com/%s/blob/%s/%s"
                .formatted(
                        withPath.slug(), WebUrl.escapedPath(withPath.revision()), WebUrl.escapedPath(withPath.path()));
    }

    @Override
    public String toString() {
        return root + "/" + WebUrl.escapedPath(withPath.path());
    }

    private static String escaped(String... segments) {
        return Stream.of(segments).map(WebUrl::escapedSegment).collect(joining("/"));
    }
}

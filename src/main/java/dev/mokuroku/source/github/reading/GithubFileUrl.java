package dev.mokuroku.source.github.reading;

import static java.util.stream.Collectors.joining;

import dev.mokuroku.source.url.WebUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The web address of a file of a repository:
/// `https://HOST/OWNER/REPOSITORY/{blob,tree,edit,raw}/REVISION/PATH`, or
/// `https://raw.githubusercontent.com/OWNER/REPOSITORY/REVISION/PATH`.
///
/// The revision is one segment, as Backstage takes it: a branch with a slash in its name cannot be told
/// from a folder.
///
/// @param root the part before the path
/// @param revision a branch, a tag, a commit, or `HEAD` for the default branch
/// @param path without a slash at its ends; may be a pattern; never empty
record GithubFileUrl(String root, String owner, String repository, String revision, String path) {
    static final String RAW_HOST = "raw.githubusercontent.com";
    private static final List<String> VIEWS = List.of("blob", "tree", "edit", "raw");
    private static final List<String> REFS = List.of("heads", "tags");

    static Optional<GithubFileUrl> parse(WebUrl url) {
        List<String> segments = Arrays.stream(url.path().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        int revision = url.host().equals(RAW_HOST) ? revisionOfRaw(segments) : 3;
        boolean viewed = url.host().equals(RAW_HOST) || (segments.size() > 3 && VIEWS.contains(segments.get(2)));
        if (!viewed || segments.size() < revision + 2) {
            return Optional.empty();
        }
        String root = url.origin() + "/" + WebUrl.escapedPath(String.join("/", segments.subList(0, revision + 1)));
        String path = String.join("/", segments.subList(revision + 1, segments.size()));
        return Optional.of(new GithubFileUrl(root, segments.get(0), segments.get(1), segments.get(revision), path));
    }

    /// Of the file's content, below the REST API's address.
    String contentsPath() {
        return "/repos/%s/contents/%s?ref=%s"
                .formatted(escaped(owner, repository), escaped(path.split("/")), escaped(revision));
    }

    /// Of the file's content, below the address of public files.
    String rawPath() {
        return "/%s/%s/%s".formatted(escaped(owner, repository), escaped(revision), escaped(path.split("/")));
    }

    /// @param treeish the revision, or the SHA of a tree
    String treePath(String treeish, boolean recursive) {
        return "/repos/%s/git/trees/%s%s"
                .formatted(escaped(owner, repository), escaped(treeish), recursive ? "?recursive=1" : "");
    }

    String blobPath(String sha) {
        return "/repos/%s/git/blobs/%s".formatted(escaped(owner, repository), escaped(sha));
    }

    String slug() {
        return owner + "/" + repository;
    }

    GithubFileUrl at(String other) {
        return new GithubFileUrl(root, owner, repository, revision, other);
    }

    /// Where people see it.
    String onWeb() {
        return "https://github.com/%s/%s/blob/%s/%s"
                .formatted(owner, repository, WebUrl.escapedPath(revision), WebUrl.escapedPath(path));
    }

    @Override
    public String toString() {
        return root + "/" + WebUrl.escapedPath(path);
    }

    /// `OWNER/REPOSITORY/refs/heads/BRANCH/PATH` is what GitHub's own button leads to.
    private static int revisionOfRaw(List<String> segments) {
        boolean named = segments.size() > 4 && segments.get(2).equals("refs") && REFS.contains(segments.get(3));
        return named ? 4 : 2;
    }

    private static String escaped(String... segments) {
        return Stream.of(segments).map(WebUrl::escapedSegment).collect(joining("/"));
    }
}

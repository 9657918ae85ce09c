package dev.mokuroku.source.github.webhook;

import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.WebUrl;
import java.util.List;
import java.util.Set;

/// Files of one repository that a push to one branch or tag touched.
///
/// @param host of web addresses
/// @param revision a branch or tag, also one with slashes, or [#DEFAULT_BRANCH]
/// @param paths from the root; none where they are not known
record PushedFiles(String host, String owner, String repository, String revision, Set<String> paths) {
    /// What addresses call the default branch.
    static final String DEFAULT_BRANCH = "HEAD";

    private static final String RAW_HOST = "raw.githubusercontent.com";
    private static final String PUBLIC_HOST = "github.com";
    private static final List<String> VIEWS = List.of("blob/", "tree/", "edit/", "raw/");
    private static final List<String> REFS = List.of("refs/heads/", "refs/tags/");

    /// The name of a revision in an [OwnerChange]. A colon is in no name of a repository.
    static String nameOf(String repository, String revision) {
        return repository + ":" + revision;
    }

    /// @param name as of [#nameOf]
    static PushedFiles of(String host, String owner, String name, Set<String> paths) {
        int colon = name.indexOf(':');
        return new PushedFiles(host, owner, name.substring(0, colon), name.substring(colon + 1), paths);
    }

    /// What the address of each of these files holds.
    String folder() {
        return "/%s/%s/".formatted(owner, repository);
    }

    /// Whether this address is that of one of these files, or a pattern that matches one.
    boolean include(String address) {
        try {
            WebUrl url = WebUrl.parse(address);
            return isOfRepository(url) && includesPath(belowRevision(url));
        } catch (UnreadableUrlException malformed) {
            return false;
        }
    }

    /// Whether this is the address of any file of the same revision.
    boolean areBeside(String address) {
        return new PushedFiles(host, owner, repository, revision, Set.of()).include(address);
    }

    private boolean isOfRepository(WebUrl url) {
        boolean here = url.host().equalsIgnoreCase(host) || (url.host().equals(RAW_HOST) && host.equals(PUBLIC_HOST));
        return here && url.path().regionMatches(true, 0, folder(), 0, folder().length());
    }

    /// `""` where the address names another revision.
    private String belowRevision(WebUrl url) {
        String path = url.path().substring(folder().length());
        if (!url.host().equals(RAW_HOST)) {
            path = withoutFirst(VIEWS, path);
        }
        path = withoutFirst(REFS, path);
        return path.startsWith(revision + "/") ? path.substring(revision.length() + 1) : "";
    }

    private static String withoutFirst(List<String> beginnings, String path) {
        return beginnings.stream()
                .filter(path::startsWith)
                .map(beginning -> path.substring(beginning.length()))
                .findFirst()
                .orElse(path);
    }

    private boolean includesPath(String path) {
        if (path.isEmpty() || paths.isEmpty()) {
            return !path.isEmpty();
        }
        return paths.contains(path) || (Glob.isGlob(path) && matchesAny(path));
    }

    private boolean matchesAny(String pattern) {
        try {
            Glob glob = Glob.of(pattern);
            return paths.stream().anyMatch(glob::matches);
        } catch (IllegalArgumentException unusable) { // reading it says what is wrong
            return false;
        }
    }
}

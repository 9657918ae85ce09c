package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.error.CatalogException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A repository or a path in a repository.
///
/// @param host null if only the repository's name is known
/// @param repository `owner/name`
/// @param path within the repository; null for the whole repository
record CodePath(
        @Nullable String host, String repository, @Nullable String path) {
    private static final Pattern NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");
    /// `/owner/name`, and `/blob/<branch>/<path>` or the like. A branch with a slash looks like a
    /// folder.
    private static final Pattern URL_PATH =
            Pattern.compile("/([\\w.-]+/[\\w.-]+?)(?:\\.git)?(?:/(?:-/)?(blob|tree|edit|raw)/[^/]+/?(.*))?/?");

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    static CodePath of(@Nullable String repository, @Nullable String path) {
        if (repository == null || repository.isBlank()) {
            if (path == null || !isUrl(path)) {
                throw CatalogException.invalidField(
                        "repository", "must be owner/name or a URL, because path is not a URL");
            }
            return ofUrl(path, "path");
        }
        if (!isUrl(repository)) {
            if (!NAME.matcher(repository).matches()) {
                throw CatalogException.invalidField(
                        "repository", "must be owner/name or a URL but is '%s'".formatted(repository));
            }
            return new CodePath(null, repository, relative(path));
        }
        CodePath parsed = ofUrl(repository, "repository");
        return path == null ? parsed : new CodePath(parsed.host(), parsed.repository(), relative(path));
    }

    private static boolean isUrl(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private static CodePath ofUrl(String text, String argument) {
        return parse(text)
                .orElseThrow(() -> CatalogException.invalidField(
                        argument, "must be the URL of a repository but is '%s'".formatted(text)));
    }

    private static Optional<CodePath> parse(String url) {
        try {
            URI uri = new URI(url);
            Matcher path = URL_PATH.matcher(String.valueOf(uri.getPath()));
            return uri.getAuthority() != null && path.matches()
                    ? Optional.of(
                            new CodePath(uri.getAuthority(), path.group(1), pathOfView(path.group(2), path.group(3))))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /// A folder ends with a slash.
    private static @Nullable String pathOfView(@Nullable String view, @Nullable String path) {
        boolean folder = "tree".equals(view) && path != null && !path.isEmpty() && !path.endsWith("/");
        return relative(folder ? path + "/" : path);
    }

    private static @Nullable String relative(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return null;
        }
        String start = path.startsWith("./") ? path.substring(2) : path;
        return start.startsWith("/") ? start.substring(1) : start;
    }

    /// The folder of a location in this repository; null for a location in another repository.
    ///
    /// @param location `url:https://…/tree/main/folder/`
    @Nullable
    String folderIn(String location) {
        String url = location.startsWith("url:") ? location.substring("url:".length()) : "";
        return parse(url)
                .filter(named -> named.repository().equalsIgnoreCase(repository))
                .filter(named -> host == null || host.equalsIgnoreCase(named.host()))
                .map(named -> folderOf(named.path()))
                .orElse(null);
    }

    private static String folderOf(@Nullable String path) {
        return path == null ? "" : path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// @param folder as of [#folderIn]
    boolean isWithin(String folder) {
        return path == null || path.startsWith(folder) || (path + "/").equals(folder);
    }
}

package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.error.CatalogException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a repository.
///
/// @param host null where only the repository's name is known
/// @param repository `owner/name`
/// @param path within the repository; null for the whole of it
record CodePlace(
        @Nullable String host, String repository, @Nullable String path) {
    private static final Pattern NAME = Pattern.compile("[\\w.-]+/[\\w.-]+");
    /// `/owner/name`, and `/blob/<branch>/<path>` or the like. A branch with a slash cannot be told from a
    /// folder.
    private static final Pattern URL_PATH =
            Pattern.compile("/([\\w.-]+/[\\w.-]+?)(?:\\.git)?(?:/(?:-/)?(blob|tree|edit|raw)/[^/]+/?(.*))?/?");

    /// @throws CatalogException `INVALID_INPUT` naming the argument
    static CodePlace of(@Nullable String repository, @Nullable String path) {
        if (repository == null || repository.isBlank()) {
            if (path == null || !isUrl(path)) {
                throw CatalogException.invalidInput("repository: expected owner/name or a URL where path is no URL");
            }
            return ofUrl(path, "path");
        }
        if (!isUrl(repository)) {
            if (!NAME.matcher(repository).matches()) {
                throw CatalogException.invalidInput(
                        "repository must be owner/name or a URL but is '%s'".formatted(repository));
            }
            return new CodePlace(null, repository, relative(path));
        }
        CodePlace place = ofUrl(repository, "repository");
        return path == null ? place : new CodePlace(place.host(), place.repository(), relative(path));
    }

    private static boolean isUrl(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private static CodePlace ofUrl(String text, String argument) {
        return parse(text)
                .orElseThrow(() -> CatalogException.invalidInput(
                        "%s: '%s' is no address of a repository".formatted(argument, text)));
    }

    private static Optional<CodePlace> parse(String url) {
        try {
            URI uri = new URI(url);
            Matcher path = URL_PATH.matcher(String.valueOf(uri.getPath()));
            return uri.getAuthority() != null && path.matches()
                    ? Optional.of(
                            new CodePlace(uri.getAuthority(), path.group(1), within(path.group(2), path.group(3))))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /// A folder ends with a slash.
    private static @Nullable String within(@Nullable String view, @Nullable String path) {
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

    /// The folder that a location of this repository names, or null where it is of another place.
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

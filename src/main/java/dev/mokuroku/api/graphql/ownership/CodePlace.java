package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.error.CatalogException;
import java.net.URI;
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
            Pattern.compile("/([\\w.-]+/[\\w.-]+?)(?:\\.git)?(?:/(?:-/)?(?:blob|tree|edit|raw)/[^/]+/?(.*))?/?");

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
        URI uri = uri(text, argument);
        Matcher path = URL_PATH.matcher(String.valueOf(uri.getPath()));
        if (uri.getAuthority() == null || !path.matches()) {
            throw CatalogException.invalidInput("%s: '%s' is no address of a repository".formatted(argument, text));
        }
        return new CodePlace(uri.getAuthority(), path.group(1), relative(path.group(2)));
    }

    private static URI uri(String text, String argument) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidInput("%s: '%s' is no URL".formatted(argument, text));
        }
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
        if (!isUrl(url)) {
            return null;
        }
        CodePlace named = ofUrl(url, "location");
        boolean here = named.repository().equalsIgnoreCase(repository) && (host == null || host.equals(named.host()));
        return here ? folderOf(named.path()) : null;
    }

    private static String folderOf(@Nullable String path) {
        return path == null ? "" : path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// @param folder as of [#folderIn]
    boolean isWithin(String folder) {
        return path == null || path.startsWith(folder) || (path + "/").equals(folder);
    }
}

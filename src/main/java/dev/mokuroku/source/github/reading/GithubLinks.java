package dev.mokuroku.source.github.reading;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.WebUrl;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses made of a file's address, to the letter as Backstage's GitHub integration makes them.
final class GithubLinks {
    private static final Pattern VIEW = Pattern.compile("//([^/]+)/([^/]+)/([^/]+)/(?:blob|tree|edit)/");
    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{40,}\\b");
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    private GithubLinks() {}

    /// A relative reference keeps the query of the file, `/path` starts at the repository's root, and
    /// `blob` becomes `tree`, which GitHub takes for either, also where the reference is absolute.
    ///
    /// @param root of the repository that the file at `base` is in; null where it is in none, or not needed
    static String resolve(String reference, WebUrl base, @Nullable String root) throws UnreadableUrlException {
        String target = reference.strip();
        if (ABSOLUTE.matcher(target).matches()) {
            return viewedAs("tree", target);
        }
        boolean fromRoot = target.startsWith("/") && root != null;
        WebUrl to = fromRoot ? WebUrl.parse(root + target) : base.resolve(target);
        return viewedAs("tree", withQuery(to.href().replaceAll("\\?.*", ""), base.uri()));
    }

    static Map<String, String> annotations(WebUrl url) {
        Map<String, String> annotations = new HashMap<>();
        annotations.put(Annotations.VIEW_URL, url.toString());
        GithubFileUrl.parse(url).ifPresent(file -> {
            boolean raw = url.host().equals(RepositoryPath.RAW_HOST);
            String web = raw ? file.webUrl() : url.toString();
            if (!COMMIT.matcher(web).find()) {
                annotations.put(Annotations.EDIT_URL, viewedAs("edit", web));
            }
            annotations.put(
                    Annotations.SOURCE_LOCATION,
                    LocationRef.url(folderOf(raw ? web : url.href(), url.uri())).toString());
        });
        return annotations;
    }

    static String withQuery(String address, URI from) {
        @Nullable String query = from.getRawQuery();
        return query == null ? address : address + "?" + query;
    }

    private static String folderOf(String web, URI url) {
        String path = web.replaceAll("[?#].*", "");
        return viewedAs("tree", withQuery(path.substring(0, path.lastIndexOf('/') + 1), url));
    }

    private static String viewedAs(String view, String url) {
        return VIEW.matcher(url).replaceFirst("//$1/$2/$3/" + view + "/");
    }
}

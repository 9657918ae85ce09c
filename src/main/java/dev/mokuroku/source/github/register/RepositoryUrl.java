package dev.mokuroku.source.github.register;

import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.WebUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The web address of a repository, or of something in it: `https://HOST/OWNER/REPOSITORY…`.
///
/// @param name without `.git`
public record RepositoryUrl(String host, String owner, String name) {
    /// A file at the root of a host counts as a repository without an owner, as in Backstage. Empty where
    /// the address names nothing.
    ///
    /// @throws UnreadableUrlException for what is no web address
    public static Optional<RepositoryUrl> parse(String url) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(url);
        List<String> segments = Arrays.stream(parsed.path().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        String owner = segments.size() == 1 ? "" : segments.getFirst();
        String name = segments.get(Math.min(1, segments.size() - 1)).replaceFirst("\\.git$", "");
        return Optional.of(new RepositoryUrl(parsed.host(), owner, name));
    }

    public String slug() {
        return owner + "/" + name;
    }

    /// @param path may be a pattern
    public String file(String branch, String path) {
        return "https://%s/%s/%s/blob/%s/%s"
                .formatted(host, WebUrl.escapedSegment(owner), WebUrl.escapedSegment(name), branch, path);
    }

    /// Of the repository, below the REST API's address.
    public String apiPath() {
        return "/repos/%s/%s".formatted(WebUrl.escapedSegment(owner), WebUrl.escapedSegment(name));
    }
}

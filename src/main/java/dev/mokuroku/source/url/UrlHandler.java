package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import dev.mokuroku.source.url.UrlReadResult.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// SPI for hosts whose URLs are not read by a plain GET, such as GitHub's, which are read through its API. Every bean
/// of
/// this type is asked; the hosts that none claims are read by a plain GET, if they are on the list.
public interface UrlHandler {
    /// Whether URLs of this host are this place's, readable or not.
    boolean handles(WebUrl url);

    /// @throws UnreadableUrlException when it must not be read, by the rules of this place alone
    void check(WebUrl url) throws UnreadableUrlException;

    /// @param etag of the content that is known; null to read in any case
    UrlReadResult read(WebUrl url, @Nullable String etag) throws UnreadableUrlException;

    /// A place without patterns finds the one file of the URL, or none.
    default UrlSearchResult search(WebUrl url, @Nullable String etag) throws UnreadableUrlException {
        try {
            return switch (read(url, etag)) {
                case UrlReadResult.Unchanged _ -> new UrlSearchResult.Unchanged();
                case Content content -> new UrlSearchResult.Found(List.of(found(url, content)), content.etag());
            };
        } catch (UnreadableUrlException failure) {
            if (failure.reason() == Reason.NOT_FOUND) {
                return new UrlSearchResult.Found(List.of(), null);
            }
            throw failure;
        }
    }

    /// The URL that a reference in this file leads to. It may be one that may not be read.
    default String resolve(String reference, WebUrl file) throws UnreadableUrlException {
        return file.resolve(reference).href();
    }

    /// The address of the root of the repository that this file is in, without a slash at its end, where the file's own
    /// address does not show it; null elsewhere.
    default @Nullable String rootOf(WebUrl file) {
        return null;
    }

    /// The one address of this file, where it has several.
    default String canonical(WebUrl file) {
        return file.toString();
    }

    /// What to say of the entities of this file: where people see and edit it, and its folder.
    Map<String, String> annotations(WebUrl url);

    private static FoundFile found(WebUrl url, Content content) {
        String version = content.etag() == null ? DescriptorFile.hashOf(content.bytes()) : content.etag();
        return new FoundFile(url.toString(), version, content::bytes);
    }
}

package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what URLs hold: registered locations, targets of Locations, placeholders. All that somebody
/// can write into a descriptor is read through here, so that nothing off the list is.
///
/// Any thread may call. A call ends within the timeouts of the hosts, retries included, and brings no
/// more than [MAX_BYTES][dev.mokuroku.descriptor.DescriptorFile#MAX_BYTES].
@ApplicationScoped
public class UrlReader {
    private final List<UrlHandler> handlers;
    private final UrlHandler fallback;

    UrlReader(@All List<UrlHandler> handlers, HttpFiles fallback) {
        this.handlers = handlers;
        this.fallback = fallback;
    }

    /// @throws UnreadableUrlException when the URL may not be read, whatever is there
    public void check(String url) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(url);
        handlerOf(parsed).check(parsed);
    }

    /// One file, taken by its name even where that looks like a pattern.
    ///
    /// @param etag of the content that is known; null to read in any case
    public UrlReadResult read(String url, @Nullable String etag) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(url);
        return handlerOf(parsed).read(parsed, etag);
    }

    /// The files that a URL stands for: those that match where it holds a pattern and its host knows
    /// patterns, as GitHub does; else the one file, or none.
    ///
    /// @param etag of the result that is known; null to search in any case
    public UrlSearchResult search(String url, @Nullable String etag) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(url);
        return handlerOf(parsed).search(parsed, etag);
    }

    /// The URL that a reference in the file at `base` leads to: a Location's target, a placeholder. A
    /// `/path` starts at the repository's root, where there is one. The URL may be one that may not be
    /// read; reading it says so.
    public String resolve(String reference, String base) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(base);
        return handlerOf(parsed).resolve(reference, parsed);
    }

    /// The one address of the file at this URL, where it has several that do not show it: `HEAD` is a branch with a
    /// name of its own.
    public String canonical(String url) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(url);
        return handlerOf(parsed).canonical(parsed);
    }

    /// What to say of the entities of this file: `backstage.io/view-url` and the like.
    public Map<String, String> annotations(String url) throws UnreadableUrlException {
        WebUrl parsed = WebUrl.parse(url);
        return handlerOf(parsed).annotations(parsed);
    }

    /// What descriptors behind URLs refer to: whatever may be registered.
    public ReferencedFiles references() {
        return new ReferencedFiles() {
            @Override
            public byte[] read(LocationRef file) throws UnreadableReferenceException {
                return readReferenced(file);
            }

            @Override
            public @Nullable String rootOf(LocationRef file) {
                return UrlReader.this.rootOf(file);
            }
        };
    }

    private @Nullable String rootOf(LocationRef file) {
        try {
            WebUrl parsed = WebUrl.parse(file.target());
            return handlerOf(parsed).rootOf(parsed);
        } catch (UnreadableUrlException malformed) {
            return null;
        }
    }

    private byte[] readReferenced(LocationRef file) throws UnreadableReferenceException {
        try {
            if (read(file.target(), null) instanceof UrlReadResult.Content content) {
                return content.bytes();
            }
            throw new UnreadableReferenceException("Error: %s returned no content".formatted(file.target()));
        } catch (UnreadableUrlException failure) {
            String name = switch (failure.reason()) {
                case NOT_FOUND -> "NotFoundError";
                case NOT_ALLOWED -> "NotAllowedError";
                case FORBIDDEN, MALFORMED, TOO_LARGE, UNREACHABLE -> "Error";
            };
            throw new UnreadableReferenceException("%s: %s".formatted(name, failure.getMessage()), failure);
        }
    }

    private UrlHandler handlerOf(WebUrl url) {
        return handlers.stream()
                .filter(handler -> handler.handles(url))
                .findFirst()
                .orElse(fallback);
    }
}

package dev.mokuroku.source.url;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadBudget;
import dev.mokuroku.source.target.TargetReadResult;
import dev.mokuroku.source.target.TargetReader;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Descriptors behind URLs.
@ApplicationScoped
class UrlTargets implements TargetReader {
    private static final Pattern ETAG = Pattern.compile("(W/)?\".{1,200}\"");

    private final UrlReader urls;

    UrlTargets(UrlReader urls) {
        this.urls = urls;
    }

    @Override
    public String type() {
        return LocationRef.URL;
    }

    @Override
    public @Nullable String refusal(LocationRef target) {
        try {
            urls.check(target.target());
            return null;
        } catch (UnreadableUrlException refused) {
            return refused.getMessage();
        }
    }

    @Override
    public Map<String, String> annotations(LocationRef target) {
        try {
            return urls.annotations(target.target());
        } catch (UnreadableUrlException malformed) {
            return Map.of();
        }
    }

    @Override
    public ReferencedFiles references() {
        return urls.references();
    }

    @Override
    public LocationRef resolve(LocationRef target, LocationRef base) {
        try {
            return LocationRef.url(urls.resolve(target.target(), base.target()));
        } catch (UnreadableUrlException malformed) {
            return target; // reading it says what is wrong
        }
    }

    @Override
    public TargetReadResult read(FileId target, KnownFileVersion known, ReadBudget budget) {
        String url = target.location().target();
        try {
            return switch (urls.search(url, etagOf(known.of(target)))) {
                case UrlSearchResult.Unchanged _ -> new TargetReadResult.Found(List.of(), List.of(target));
                case UrlSearchResult.Found found
                when found.files().isEmpty() -> new TargetReadResult.Missing("there is no file at %s".formatted(url));
                case UrlSearchResult.Found found -> found(found, target.origin(), known, budget);
            };
        } catch (UnreadableUrlException failure) {
            String reason = failure.getMessage();
            return failure.reason() == Reason.NOT_FOUND
                    ? new TargetReadResult.Missing(reason)
                    : new TargetReadResult.Failed(reason, failure.reason() == Reason.UNREACHABLE);
        }
    }

    private TargetReadResult found(
            UrlSearchResult.Found found, LocationRef origin, KnownFileVersion known, ReadBudget budget)
            throws UnreadableUrlException {
        List<DescriptorFile> changed = new ArrayList<>();
        List<FileId> unchanged = new ArrayList<>();
        for (FoundFile file : found.files()) {
            FileId id = new FileId(LocationRef.url(file.url()), origin);
            String limit = unchanged.isEmpty() && changed.isEmpty() ? null : budget.take();
            if (limit != null) {
                return new TargetReadResult.Failed(limit);
            }
            if (file.version().equals(known.of(id))) {
                unchanged.add(id);
            } else {
                byte[] content = file.read();
                budget.read(content.length);
                changed.add(new DescriptorFile(
                                id.location(), origin, file.version(), null, content, urls.annotations(file.url()))
                        .alsoAt(LocationRef.url(urls.canonical(file.url()))));
            }
        }
        return new TargetReadResult.Found(changed, unchanged);
    }

    /// A version that the host knows too; a hash of ours is none.
    private static @Nullable String etagOf(@Nullable String version) {
        return version != null && ETAG.matcher(version).matches() ? version : null;
    }
}

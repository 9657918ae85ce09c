package dev.mokuroku.source.url;

import dev.mokuroku.catalog.Location;
import dev.mokuroku.catalog.RegisteredLocations;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The registered locations, as one source.
@ApplicationScoped
public class RegisteredSource implements DescriptorSource, SourceProvider {
    private static final Pattern ETAG = Pattern.compile("(W/)?\".{1,200}\"");

    private final RegisteredLocations locations;
    private final UrlReader urls;
    private final Duration interval;

    RegisteredSource(RegisteredLocations locations, UrlReader urls, ReadingConfig config) {
        this.locations = locations;
        this.urls = urls;
        this.interval = config.interval();
    }

    @Override
    public String name() {
        return "registered";
    }

    @Override
    public List<RegisteredSource> sources() {
        return List.of(this);
    }

    @Override
    public Duration interval() {
        return interval;
    }

    /// @throws CatalogException `INVALID_INPUT` where this may not be read
    public void checkAllowed(LocationRef location) {
        if (!location.type().equals(LocationRef.URL)) {
            throw CatalogException.invalidInput("type: must be url but is '%s'".formatted(location.type()));
        }
        try {
            urls.check(location.target());
        } catch (UnreadableUrlException refused) {
            throw CatalogException.invalidInput("target: " + refused.getMessage());
        }
    }

    @Override
    public ReferencedFiles references() {
        return urls.references();
    }

    @Override
    public void scan(ScanSession session) {
        locations.all().stream().map(Location::location).forEach(location -> reread(location, session));
    }

    /// A host that does not answer concerns its own files alone, so it fails no scan.
    @Override
    public void reread(LocationRef location, ScanSession session) {
        try {
            switch (urls.read(location.target(), etagOf(session.knownVersion(location)))) {
                case UrlReading.Unchanged _ -> session.unchanged(location);
                case UrlReading.Content it -> session.found(List.of(file(location, it)));
            }
        } catch (UnreadableUrlException failure) {
            session.unreadable(location, versionOf(failure.reason()), String.valueOf(failure.getMessage()));
        }
    }

    private DescriptorFile file(LocationRef location, UrlReading.Content content) throws UnreadableUrlException {
        String etag = etagOf(content.etag());
        String version = etag == null ? DescriptorFile.hashOf(content.bytes()) : etag;
        return new DescriptorFile(
                location, location, version, null, content.bytes(), urls.annotations(location.target()));
    }

    /// A version that the host knows too; a hash of ours, or the reason of a failure, is none.
    private static @Nullable String etagOf(@Nullable String version) {
        return version != null && ETAG.matcher(version).matches() ? version : null;
    }

    /// What passes by itself has no version, so that it is tried and told anew.
    private static String versionOf(Reason reason) {
        return switch (reason) {
            case UNREACHABLE -> "";
            case NOT_FOUND, FORBIDDEN, NOT_ALLOWED, MALFORMED, TOO_LARGE -> reason.name();
        };
    }
}

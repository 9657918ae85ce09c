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
import dev.mokuroku.source.url.FileReader.UnreadableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The registered locations, as one source.
@ApplicationScoped
public class RegisteredSource implements DescriptorSource, SourceProvider {
    private final RegisteredLocations locations;
    private final UrlReader reader;
    private final Duration interval;

    RegisteredSource(RegisteredLocations locations, UrlReader reader, ReadingConfig config) {
        this.locations = locations;
        this.reader = reader;
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

    /// @throws CatalogException `INVALID_INPUT` where no reader may read this
    public void checkAllowed(LocationRef location) {
        if (!reader.reads(location)) {
            throw CatalogException.invalidInput(
                    "target: %s may not be read; its host must be on the list mokuroku.reading.allow"
                            .formatted(location));
        }
    }

    @Override
    public ReferencedFiles references() {
        return reader.references();
    }

    @Override
    public void scan(ScanSession session) {
        locations.all().stream().map(Location::location).forEach(location -> reread(location, session));
    }

    /// A host that does not answer concerns its own files alone, so it fails no scan.
    @Override
    public void reread(LocationRef location, ScanSession session) {
        if (!reader.reads(location)) {
            session.unreadable(location, "denied", "The location may not be read any more");
            return;
        }
        try {
            Optional<DescriptorFile> file = reader.read(location);
            if (file.isPresent()) {
                session.found(List.of(file.get()));
            } else {
                session.unreadable(location, "missing", "There is no file at " + location.target());
            }
        } catch (UnreadableException failure) {
            session.unreadable(location, "", String.valueOf(failure.getMessage()));
        }
    }
}

package dev.mokuroku.source.url;

import dev.mokuroku.catalog.Location;
import dev.mokuroku.catalog.RegisteredLocations;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.url.FileReader.UnreadableException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The registered locations, as one source.
@ApplicationScoped
public class RegisteredSource implements DescriptorSource, SourceProvider {
    private final RegisteredLocations locations;
    private final List<FileReader> readers;
    private final Duration interval;

    RegisteredSource(RegisteredLocations locations, @All List<FileReader> readers, ReadingConfig config) {
        this.locations = locations;
        this.readers = readers;
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
        if (readerOf(location).isEmpty()) {
            throw CatalogException.invalidInput(
                    "target: %s may not be read; its host must be on the list mokuroku.reading.allow"
                            .formatted(location));
        }
    }

    @Override
    public void scan(ScanSession session) {
        locations.all().stream().map(Location::location).forEach(location -> reread(location, session));
    }

    /// A host that does not answer concerns its own files alone, so it fails no scan.
    @Override
    public void reread(LocationRef location, ScanSession session) {
        Optional<FileReader> reader = readerOf(location);
        if (reader.isEmpty()) {
            session.unreadable(location, "denied", "The location may not be read any more");
            return;
        }
        try {
            Optional<DescriptorFile> file = reader.get().read(location);
            if (file.isPresent()) {
                session.found(List.of(file.get()));
            } else {
                session.unreadable(location, "missing", "There is no file at " + location.target());
            }
        } catch (UnreadableException failure) {
            session.unreadable(location, "", String.valueOf(failure.getMessage()));
        }
    }

    private Optional<FileReader> readerOf(LocationRef location) {
        return readers.stream().filter(reader -> reader.reads(location)).findFirst();
    }
}

package dev.mokuroku.source.registered;

import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ReadLimits;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SourceProvider;
import dev.mokuroku.source.target.Targets;
import dev.mokuroku.source.url.ReadingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/// The registered locations, as one source. A host that does not answer concerns its own files alone, so
/// it fails no scan.
@ApplicationScoped
public class RegisteredSource implements DescriptorSource, SourceProvider {
    private final RegisteredLocations locations;
    private final Targets targets;
    private final ReadLimits limits;
    private final Duration interval;

    @Inject
    RegisteredSource(RegisteredLocations locations, Targets targets, RegistrationConfig config, ReadingConfig reading) {
        this(locations, targets, config, reading.interval());
    }

    /// @param interval from one reading of the registered locations to the next
    RegisteredSource(RegisteredLocations locations, Targets targets, RegistrationConfig config, Duration interval) {
        this.locations = locations;
        this.targets = targets;
        this.limits = config.limits();
        this.interval = interval;
    }

    @Override
    public String name() {
        return RegisteredLocations.SOURCE;
    }

    @Override
    public List<RegisteredSource> sources() {
        return List.of(this);
    }

    @Override
    public RemovalReason removalReason() {
        return RemovalReason.UNREGISTERED;
    }

    @Override
    public boolean ownsName(String source) {
        return source.equals(name());
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public ReadLimits readLimits() {
        return limits;
    }

    @Override
    public ReferencedFiles references() {
        return targets.references();
    }

    @Override
    public Coverage scan(ScanSession session) {
        session.found(locations.all().stream()
                .map(Location::location)
                .map(location -> GeneratedLocation.descriptor(location, targets.annotations(location)))
                .toList());
        return Coverage.everything();
    }

    @Override
    public void refresh(LocationRef origin, ScanSession session) {
        if (locations.find(origin).isPresent()) {
            session.found(List.of(GeneratedLocation.descriptor(origin, targets.annotations(origin))));
        }
    }
}

package dev.mokuroku.source.registered;

import dev.mokuroku.catalog.Location;
import dev.mokuroku.catalog.RegisteredLocations;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.DryRun;
import dev.mokuroku.source.Scanner;
import dev.mokuroku.source.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Registers locations. What a location holds is readable, or gone, when the call returns.
@ApplicationScoped
public class Registration {
    private final RegisteredLocations locations;
    private final RegisteredSource source;
    private final Targets targets;
    private final DryRun dryRun;
    private final Scanner scanner;

    Registration(
            RegisteredLocations locations, RegisteredSource source, Targets targets, DryRun dryRun, Scanner scanner) {
        this.locations = locations;
        this.source = source;
        this.targets = targets;
        this.dryRun = dryRun;
        this.scanner = scanner;
    }

    public Location register(LocationRef location, String principal) {
        targets.checkAllowed(location);
        Location registered = locations.add(location, principal);
        scanner.reread(source, location);
        return registered;
    }

    /// As [#register], but reads a location that is registered already again.
    public Location registerOrRefresh(LocationRef location, String principal) {
        targets.checkAllowed(location);
        Optional<Location> registered = locations.find(location);
        if (registered.isEmpty()) {
            return register(location, principal);
        }
        scanner.reread(source, location);
        return registered.get();
    }

    /// @throws CatalogException `INVALID_INPUT` telling all that is wrong with what the location leads to;
    ///     `UNAVAILABLE` where a host gave no answer
    public Preview preview(LocationRef location) {
        targets.checkAllowed(location);
        DescriptorFile generated = GeneratedLocation.descriptor(location, targets.annotations(location));
        return new Preview(locations.find(location).isPresent(), dryRun.of(generated));
    }

    /// The same registration of another place. What only the old one led to goes.
    ///
    /// @throws CatalogException `CONFLICT` where the place is registered already
    public Location move(UUID id, LocationRef location, String principal) {
        targets.checkAllowed(location);
        RegisteredLocations.Moved moved = locations.move(id, location, principal);
        scanner.reread(source, location);
        if (!moved.from().equals(location)) {
            scanner.forget(source, moved.from());
        }
        return moved.location();
    }

    public Location unregister(UUID id) {
        Location removed = locations.remove(id);
        scanner.forget(source, removed.location());
        return removed;
    }
}

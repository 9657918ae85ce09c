package dev.mokuroku.source.url;

import dev.mokuroku.catalog.Location;
import dev.mokuroku.catalog.RegisteredLocations;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Scanner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Registers locations. What a location holds is readable, or gone, when the call returns.
@ApplicationScoped
public class Registration {
    private final RegisteredLocations locations;
    private final RegisteredSource source;
    private final Scanner scanner;

    Registration(RegisteredLocations locations, RegisteredSource source, Scanner scanner) {
        this.locations = locations;
        this.source = source;
        this.scanner = scanner;
    }

    public Location register(LocationRef location, String principal) {
        source.checkAllowed(location);
        Location registered = locations.add(location, principal);
        scanner.reread(source, location);
        return registered;
    }

    public Location unregister(UUID id) {
        Location removed = locations.remove(id);
        scanner.forget(source, removed.location());
        return removed;
    }
}

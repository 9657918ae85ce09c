package dev.mokuroku.source.registered;

import dev.mokuroku.catalog.apply.HeldRefs;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.CallerConnection;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.dryrun.DryRun;
import dev.mokuroku.source.scan.Scanner;
import dev.mokuroku.source.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Registers locations. What a location holds is readable, or gone, when the call returns.
@ApplicationScoped
public class Registration {
    private final RegisteredLocations locations;
    private final RegisteredSource source;
    private final Targets targets;
    private final DryRun dryRun;
    private final HeldRefs heldRefs;
    private final Scanner scanner;
    private final VisibleCatalog visible;

    Registration(
            RegisteredLocations locations,
            RegisteredSource source,
            Targets targets,
            DryRun dryRun,
            HeldRefs heldRefs,
            Scanner scanner,
            VisibleCatalog visible) {
        this.heldRefs = heldRefs;
        this.locations = locations;
        this.source = source;
        this.targets = targets;
        this.dryRun = dryRun;
        this.scanner = scanner;
        this.visible = visible;
    }

    /// @throws CatalogException `CONFLICT` where it is registered already; `LIMIT_EXCEEDED` where it leads to more than
    ///     one registration may. Then nothing is written
    public Location register(LocationRef location, String principal) {
        checkAllowed(location);
        locations.check(location, null);
        return introduce(location, () -> locations.add(location, principal));
    }

    /// Reads all that the location leads to, then registers it, then writes what was read.
    private <T> T introduce(LocationRef location, Supplier<T> naming) {
        AtomicReference<T> named = new AtomicReference<>();
        DescriptorFile generated = generated(location);
        scanner.introduce(
                source,
                location,
                session -> session.found(List.of(generated)),
                () -> named.set(naming.get()),
                CallerConnection.closed());
        return named.get();
    }

    private DescriptorFile generated(LocationRef location) {
        return GeneratedLocation.descriptor(location, targets.annotations(location));
    }

    /// As [#register], but reads a location that is registered already again.
    public Location registerOrRefresh(LocationRef location, String principal) {
        checkAllowed(location);
        Optional<Location> registered = locations.find(location);
        if (registered.isEmpty()) {
            return register(location, principal);
        }
        scanner.refresh(source, location);
        return registered.get();
    }

    /// @throws CatalogException `INVALID_INPUT` with everything that is wrong with what the location leads to;
    ///     `LIMIT_EXCEEDED` where it leads to more than one registration may; `UNAVAILABLE` where a host gave
    ///     no answer
    public Preview preview(LocationRef location) {
        checkAllowed(location);
        DryRun.Defined defined = dryRun.run(generated(location), source.readLimits(), CallerConnection.closed());
        List<DescriptorProblem> conflicts = new ArrayList<>(defined.conflicts());
        heldRefs.holders(defined.files())
                .forEach((ref, holder) -> conflicts.add(DescriptorProblem.conflict(ref, holder.toString())));
        return new Preview(locations.find(location).isPresent(), defined.entities(), conflicts);
    }

    /// The same registration of another place. What only the old one led to goes. The place is read as by [#register].
    ///
    /// @throws CatalogException `CONFLICT` where the place is registered already
    public Location move(UUID id, LocationRef location, String principal) {
        checkAllowed(location);
        locations.check(location, id);
        RegisteredLocations.Moved moved = introduce(location, () -> locations.move(id, location, principal));
        if (!moved.from().equals(location)) {
            scanner.forget(source, moved.from());
        }
        return moved.location();
    }

    private void checkAllowed(LocationRef location) {
        targets.checkAllowed(location);
        visible.checkAccess("target", location.target());
    }

    public Location unregister(UUID id) {
        Location removed = locations.remove(id);
        scanner.forget(source, removed.location());
        return removed;
    }
}

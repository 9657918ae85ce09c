package dev.mokuroku.catalog;

import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The locations that somebody registered.
@ApplicationScoped
public class RegisteredLocations {
    private final LocationRepository rows;
    private final WriterLock lock;
    private final Clock clock;

    RegisteredLocations(LocationRepository rows, WriterLock lock, Clock clock) {
        this.rows = rows;
        this.lock = lock;
        this.clock = clock;
    }

    /// @throws CatalogException `CONFLICT` where it is registered already
    @Transactional
    public Location add(LocationRef location, String registeredBy) {
        lock.take();
        if (rows.byRef(location).isPresent()) {
            throw new CatalogException(ErrorCode.CONFLICT, "Location %s already exists".formatted(location));
        }
        LocationRow row = new LocationRow(location, registeredBy, clock.instant());
        rows.persist(row);
        return read(row);
    }

    /// @throws CatalogException `NOT_FOUND` where no location has this id
    @Transactional
    public Location remove(UUID id) {
        LocationRow row = rows.findById(id);
        if (row == null) {
            throw CatalogException.notFound("Found no location with ID %s".formatted(id));
        }
        rows.delete(row);
        return read(row);
    }

    @Transactional
    public Optional<Location> find(LocationRef location) {
        return rows.byRef(location).map(RegisteredLocations::read);
    }

    /// In the order of their targets.
    @Transactional
    public List<Location> all() {
        return rows.listAll(Sort.by("target", "type")).stream()
                .map(RegisteredLocations::read)
                .toList();
    }

    private static Location read(LocationRow row) {
        return new Location(row.id, new LocationRef(row.type, row.target), row.registeredAt, row.registeredBy);
    }
}

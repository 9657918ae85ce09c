package dev.mokuroku.catalog.location;

import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.audit.AuditEntry.Action;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The locations that somebody registered.
@ApplicationScoped
public class RegisteredLocations {
    /// The name of the source that reads them.
    public static final String SOURCE = "registered";

    private final LocationRepository rows;
    private final WriterLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    RegisteredLocations(LocationRepository rows, WriterLock lock, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws CatalogException `CONFLICT` where it is registered already
    @Transactional
    public Location add(LocationRef location, String registeredBy) {
        lock.take();
        if (rows.byRef(location).isPresent()) {
            throw conflict(location);
        }
        LocationRow row = new LocationRow(location, registeredBy, clock.instant());
        rows.persist(row);
        trail.recordLocation(Action.REGISTERED, SOURCE, location, registeredBy);
        return toLocation(row);
    }

    /// Refuses what [#add] would refuse now, or with an id what [#move] would.
    ///
    /// @throws CatalogException `CONFLICT` where it is registered already, `NOT_FOUND` where there is no
    ///     such id
    @Transactional
    public void check(LocationRef location, @Nullable UUID id) {
        if (id != null) {
            require(id);
        }
        if (rows.byRef(location).filter(row -> !row.id.equals(id)).isPresent()) {
            throw conflict(location);
        }
    }

    /// @param from where it was
    public record Moved(LocationRef from, Location location) {}

    /// @throws CatalogException `NOT_FOUND` where no location has this id, `CONFLICT` where another has the place
    @Transactional
    public Moved move(UUID id, LocationRef to, String registeredBy) {
        lock.take();
        LocationRow row = require(id);
        Optional<LocationRow> existing = rows.byRef(to);
        if (existing.isPresent() && !existing.get().id.equals(id)) {
            throw conflict(to);
        }
        LocationRef from = new LocationRef(row.type, row.target);
        row.moveTo(to, registeredBy, clock.instant());
        if (!from.equals(to)) {
            trail.recordLocation(Action.UNREGISTERED, SOURCE, from, registeredBy);
        }
        trail.recordLocation(Action.REGISTERED, SOURCE, to, registeredBy);
        return new Moved(from, toLocation(row));
    }

    /// @throws CatalogException `NOT_FOUND` where no location has this id
    @Transactional
    public Location remove(UUID id) {
        lock.take();
        LocationRow row = require(id);
        rows.delete(row);
        trail.recordLocation(Action.UNREGISTERED, SOURCE, new LocationRef(row.type, row.target));
        return toLocation(row);
    }

    private LocationRow require(UUID id) {
        LocationRow row = rows.findById(id);
        if (row == null) {
            throw missing(id);
        }
        return row;
    }

    public static CatalogException missing(UUID id) {
        return CatalogException.notFound("Found no location with ID %s".formatted(id));
    }

    private static CatalogException conflict(LocationRef location) {
        return new CatalogException(ErrorCode.CONFLICT, "Location %s already exists".formatted(location));
    }

    @Transactional
    public Optional<Location> find(LocationRef location) {
        return rows.byRef(location).map(RegisteredLocations::toLocation);
    }

    @Transactional
    public Optional<Location> find(UUID id) {
        return rows.findByIdOptional(id).map(RegisteredLocations::toLocation);
    }

    /// In the order of their targets.
    @Transactional
    public List<Location> all() {
        return rows.listAll(Sort.by("target", "type")).stream()
                .map(RegisteredLocations::toLocation)
                .toList();
    }

    /// @param totalCount over all pages
    public record LocationPage(List<Location> locations, boolean hasNext, long totalCount) {}

    /// In the order of their targets.
    ///
    /// @param after null for the first page
    @Transactional
    public LocationPage page(@Nullable LocationRef after, int size) {
        Sort order = Sort.by("target", "type");
        PanacheQuery<LocationRow> query = after == null
                ? rows.findAll(order)
                : rows.find("target > ?1 or target = ?1 and type > ?2", order, after.target(), after.type());
        List<LocationRow> found = query.range(0, size).list(); // one more than the page, to know whether more follow
        return new LocationPage(
                found.stream().limit(size).map(RegisteredLocations::toLocation).toList(),
                found.size() > size,
                rows.count());
    }

    private static Location toLocation(LocationRow row) {
        return new Location(row.id, new LocationRef(row.type, row.target), row.registeredAt, row.registeredBy);
    }
}

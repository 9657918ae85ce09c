package dev.mokuroku.catalog.location;

import dev.mokuroku.entity.LocationRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class LocationRepository implements PanacheRepositoryBase<LocationRow, UUID> {
    Optional<LocationRow> byRef(LocationRef location) {
        return find("type = ?1 and target = ?2", location.type(), location.target())
                .firstResultOptional();
    }
}

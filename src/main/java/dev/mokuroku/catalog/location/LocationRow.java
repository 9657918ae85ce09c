package dev.mokuroku.catalog.location;

import dev.mokuroku.entity.LocationRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A location that somebody registered.
@Entity
@Table(name = "location")
public class LocationRow {
    @Id
    public UUID id;

    public String type;
    public String target;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Column(name = "registered_by")
    public String registeredBy;

    protected LocationRow() {}

    LocationRow(LocationRef location, String registeredBy, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.type = location.type();
        this.target = location.target();
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
    }

    void moveTo(LocationRef other, String movedBy, Instant at) {
        type = other.type();
        target = other.target();
        registeredAt = at;
        registeredBy = movedBy;
    }
}

package dev.mokuroku.catalog;

import dev.mokuroku.entity.EntityRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A catalog entity. The uid stays with the ref for as long as any file defines it,
/// and for a while longer.
@Entity
@Table(name = "entity")
public class EntityRow {
    @Id
    public UUID uid;

    public String ref;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "descriptor_id")
    public DescriptorRow descriptor;

    public String json;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    protected EntityRow() {}

    public EntityRow(UUID uid, EntityRef ref, DescriptorRow descriptor, String json, Instant now) {
        this.uid = uid;
        this.ref = ref.toString();
        this.descriptor = descriptor;
        this.json = json;
        this.createdAt = now;
        this.updatedAt = now;
    }
}

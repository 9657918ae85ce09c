package dev.mokuroku.catalog.apply;

import dev.mokuroku.catalog.DescriptorRow;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A valid entity whose ref another file holds.
@Entity
@Table(name = "contender")
@IdClass(ContenderRow.Key.class)
public class ContenderRow {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "descriptor_id")
    public DescriptorRow descriptor;

    @Id
    public String ref;

    public String json = "";
    public Instant since = Instant.EPOCH;

    protected ContenderRow() {}

    ContenderRow(DescriptorRow descriptor, String ref) {
        this.descriptor = descriptor;
        this.ref = ref;
    }

    /// JPA wants a mutable class here.
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        public @Nullable Long descriptor;
        public @Nullable String ref;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(descriptor, key.descriptor)
                    && Objects.equals(ref, key.ref);
        }

        @Override
        public int hashCode() {
            return Objects.hash(descriptor, ref);
        }
    }
}

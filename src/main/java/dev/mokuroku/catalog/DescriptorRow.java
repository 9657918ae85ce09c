package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.Target;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.descriptor.reference.Reference;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A file as a source last read it.
@Entity
@Table(name = "descriptor")
public class DescriptorRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_descriptor")
    @SequenceGenerator(name = "seq_descriptor", sequenceName = "seq_descriptor", allocationSize = 50)
    public @Nullable Long id;

    public String source;
    public String location;
    public String origin;
    public String version = "";

    /// Null where it is the location itself.
    @Column(name = "canonical_location")
    public @Nullable String canonicalLocation;

    @Column(name = "parser_revision")
    public int parserRevision;

    @Column(name = "commit_id")
    public @Nullable String commit;

    public int depth;

    @Column(name = "parent_ref")
    public @Nullable String parentRef;

    @Column(name = "read_at")
    public Instant readAt = Instant.EPOCH;

    /// `<version> <location>` of each.
    @Column(name = "refers_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> refersTo = List.of();

    public String targets = StoredTargets.NONE;

    protected DescriptorRow() {}

    /// To be updated with what the file holds.
    public DescriptorRow(String source, FileId file) {
        this.source = source;
        this.location = file.location().toString();
        this.origin = file.origin().toString();
    }

    /// @return whether another Location leads to the file than before
    public final boolean update(ParsedDescriptor parsed, Instant at) {
        DescriptorFile file = parsed.file();
        version = file.version();
        commit = file.commit();
        canonicalLocation = file.canonical().equals(file.location())
                ? null
                : file.canonical().toString();
        EntityRef parent = file.route().parent();
        String parentText = parent == null ? null : parent.toString();
        boolean rerouted = !Objects.equals(parentRef, parentText);
        parentRef = parentText;
        depth = file.route().depth();
        parserRevision = DescriptorParser.REVISION;
        readAt = at;
        refersTo = parsed.references().stream()
                .map(reference -> reference.version() + " " + reference.file())
                .toList();
        targets = StoredTargets.of(parsed.targetsAfter(targets()));
        return rerouted;
    }

    /// The address that all routes to the file share.
    public final LocationRef canonical() {
        return LocationRef.parse(canonicalLocation == null ? location : canonicalLocation);
    }

    public final FileId fileId() {
        return new FileId(LocationRef.parse(location), LocationRef.parse(origin));
    }

    final List<Target> targets() {
        return StoredTargets.parse(targets);
    }

    static Reference reference(String entry) {
        int space = entry.indexOf(' ');
        return new Reference(LocationRef.parse(entry.substring(space + 1)), entry.substring(0, space));
    }
}

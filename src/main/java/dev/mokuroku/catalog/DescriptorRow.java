package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorParser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
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
    public String version;

    @Column(name = "parser_revision")
    public int parserRevision;

    @Column(name = "commit_id")
    public @Nullable String commit;

    @Column(name = "read_at")
    public Instant readAt;

    protected DescriptorRow() {}

    DescriptorRow(String source, DescriptorFile file, Instant readAt) {
        this.source = source;
        this.location = file.location().toString();
        this.origin = file.origin().toString();
        this.version = file.version();
        this.readAt = readAt;
        reads(file, readAt);
    }

    final void reads(DescriptorFile file, Instant at) {
        origin = file.origin().toString();
        version = file.version();
        commit = file.commit();
        parserRevision = DescriptorParser.REVISION;
        readAt = at;
    }
}

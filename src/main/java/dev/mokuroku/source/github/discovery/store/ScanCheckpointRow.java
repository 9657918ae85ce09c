package dev.mokuroku.source.github.discovery.store;

import dev.mokuroku.entity.LocationRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A [ScanCheckpoint], by the name of its source.
@Entity
@Table(name = "github_scan_mark")
public class ScanCheckpointRow {
    @Id
    public String source;

    public String settings;

    @Column(name = "pushed_at")
    public Instant pushedAt;

    @Column(name = "whole_at")
    public Instant fullScanAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> doubtful = List.of();

    protected ScanCheckpointRow() {}

    ScanCheckpointRow(String source, ScanCheckpoint checkpoint) {
        this.source = source;
        this.settings = checkpoint.settings();
        this.pushedAt = checkpoint.pushedAt();
        this.fullScanAt = checkpoint.fullScanAt();
        this.doubtful =
                checkpoint.incomplete().stream().map(LocationRef::toString).toList();
    }

    ScanCheckpoint checkpoint() {
        return new ScanCheckpoint(
                settings,
                pushedAt,
                fullScanAt,
                doubtful.stream().map(LocationRef::parse).toList());
    }
}

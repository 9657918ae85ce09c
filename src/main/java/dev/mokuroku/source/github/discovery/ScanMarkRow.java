package dev.mokuroku.source.github.discovery;

import dev.mokuroku.entity.LocationRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A [ScanMark], by the name of its source.
@Entity
@Table(name = "github_scan_mark")
public class ScanMarkRow {
    @Id
    public String source;

    public String settings;

    @Column(name = "pushed_at")
    public Instant pushedAt;

    @Column(name = "whole_at")
    public Instant wholeAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> doubtful = List.of();

    protected ScanMarkRow() {}

    ScanMarkRow(String source, ScanMark mark) {
        this.source = source;
        this.settings = mark.settings();
        this.pushedAt = mark.pushedAt();
        this.wholeAt = mark.wholeAt();
        this.doubtful = mark.doubtful().stream().map(LocationRef::toString).toList();
    }

    ScanMark mark() {
        return new ScanMark(
                settings,
                pushedAt,
                wholeAt,
                doubtful.stream().map(LocationRef::parse).toList());
    }
}

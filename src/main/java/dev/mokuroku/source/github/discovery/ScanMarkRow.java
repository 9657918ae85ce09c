package dev.mokuroku.source.github.discovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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

    protected ScanMarkRow() {}

    ScanMarkRow(String source, ScanMark mark) {
        this.source = source;
        this.settings = mark.settings();
        this.pushedAt = mark.pushedAt();
        this.wholeAt = mark.wholeAt();
    }

    ScanMark mark() {
        return new ScanMark(settings, pushedAt, wholeAt);
    }
}

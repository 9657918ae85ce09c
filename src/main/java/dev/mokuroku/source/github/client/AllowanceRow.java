package dev.mokuroku.source.github.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// An [Allowance], by the account it is of.
@Entity
@Table(name = "github_allowance")
public class AllowanceRow {
    @Id
    public String account;

    @Column(name = "points")
    public int limit;

    public int remaining;

    @Column(name = "reset_at")
    public Instant resetAt;

    @Column(name = "paused_until")
    public Instant pausedUntil;

    protected AllowanceRow() {}

    AllowanceRow(String account, Allowance allowance) {
        this.account = account;
        this.limit = allowance.limit();
        this.remaining = allowance.remaining();
        this.resetAt = allowance.resetAt();
        this.pausedUntil = allowance.pausedUntil();
    }

    Allowance allowance() {
        return new Allowance(limit, remaining, resetAt, pausedUntil);
    }
}

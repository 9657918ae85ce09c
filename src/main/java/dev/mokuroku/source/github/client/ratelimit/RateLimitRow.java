package dev.mokuroku.source.github.client.ratelimit;

import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/// A [RateLimit], by the account and the resource that it is of.
@Entity
@Table(name = "github_rate_limit")
@IdClass(RateLimitRow.Key.class)
public class RateLimitRow {
    @Id
    public String account;

    @Id
    public String resource;

    @Column(name = "points")
    public int limit;

    public int remaining;

    @Column(name = "reset_at")
    public Instant resetAt;

    @Column(name = "paused_until")
    public Instant pausedUntil;

    protected RateLimitRow() {}

    RateLimit rateLimit() {
        return new RateLimit(limit, remaining, resetAt, pausedUntil);
    }

    record Key(String account, String resource) implements Serializable {
        static Key of(String account, Resource resource) {
            return new Key(account, resource.title());
        }
    }
}

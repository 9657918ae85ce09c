package dev.mokuroku.source.github.client.ratelimit;

import dev.mokuroku.source.github.client.ratelimit.RateLimit.Resource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
public class RateLimitRepository implements PanacheRepositoryBase<RateLimitRow, RateLimitRow.Key>, RateLimitStore {
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<RateLimit> find(String account, Resource resource) {
        return findByIdOptional(RateLimitRow.Key.of(account, resource)).map(RateLimitRow::rateLimit);
    }

    /// By one statement, for two replicas may come at once.
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void save(String account, Resource resource, RateLimit limit) {
        getEntityManager()
                .createNativeQuery("""
                        insert into github_rate_limit (account, resource, points, remaining, reset_at, paused_until)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (account, resource) do update set
                        points = excluded.points, remaining = excluded.remaining,
                        reset_at = excluded.reset_at, paused_until = excluded.paused_until""")
                .setParameter(1, account)
                .setParameter(2, resource.title())
                .setParameter(3, limit.limit())
                .setParameter(4, limit.remaining())
                .setParameter(5, limit.resetAt())
                .setParameter(6, limit.pausedUntil())
                .executeUpdate();
    }
}

package dev.mokuroku.source.github.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
public class AllowanceRepository implements PanacheRepositoryBase<AllowanceRow, String>, Allowances {
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Allowance> of(String account) {
        return findByIdOptional(account).map(AllowanceRow::allowance);
    }

    /// By one statement, for two replicas may come at once.
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(String account, Allowance allowance) {
        getEntityManager()
                .createNativeQuery("""
                        insert into github_allowance (account, points, remaining, reset_at, paused_until)
                        values (?1, ?2, ?3, ?4, ?5) on conflict (account) do update set
                        points = excluded.points, remaining = excluded.remaining,
                        reset_at = excluded.reset_at, paused_until = excluded.paused_until""")
                .setParameter(1, account)
                .setParameter(2, allowance.limit())
                .setParameter(3, allowance.remaining())
                .setParameter(4, allowance.resetAt())
                .setParameter(5, allowance.pausedUntil())
                .executeUpdate();
    }
}

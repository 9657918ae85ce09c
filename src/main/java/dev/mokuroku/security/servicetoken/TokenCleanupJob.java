package dev.mokuroku.security.servicetoken;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.security.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Deletes expired and revoked tokens some time after their end. Until then the list explains entries of the audit
/// trail.
@ApplicationScoped
class TokenCleanupJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(TokenCleanupJob.class);

    private final ServiceTokenRepository tokens;
    private final Clock clock;
    private final Duration keep;

    TokenCleanupJob(ServiceTokenRepository tokens, Clock clock, AuthConfig config) {
        this.tokens = tokens;
        this.clock = clock;
        this.keep = config.serviceTokens().keep();
    }

    @Override
    public String name() {
        return "service-token-cleanup";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    @Override
    public void run() {
        int deleted = tokens.deleteEndedBefore(clock.instant().minus(keep));
        LOG.debugf("Deleted %d service tokens that ended more than %s ago", deleted, keep);
    }
}

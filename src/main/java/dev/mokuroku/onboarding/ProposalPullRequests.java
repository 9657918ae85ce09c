package dev.mokuroku.onboarding;

import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.onboarding.ProposedPullRequest.State;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.PullRequest;
import dev.mokuroku.source.github.write.RepositoryWriters;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Opens the pull requests that add descriptors, at most one for a repository. A second call for the same repository
/// waits for the first, on any replica. If a replica did not know of the other, GitHub still has only one branch of a
/// name and takes one pull request from it.
///
/// Nothing is visible on GitHub before the branch exists. A branch without a pull request is deleted; a branch that a
/// killed process left is used by the next call.
@ApplicationScoped
public class ProposalPullRequests {
    private static final Logger LOG = Logger.getLogger(ProposalPullRequests.class);

    /// Each holds a connection to PostgreSQL.
    private static final int MAX_CONCURRENT = 2;

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);
    private final RepositoryWriters writers;
    private final ClusterLocks locks;
    private final MeterRegistry meters;

    ProposalPullRequests(RepositoryWriters writers, ClusterLocks locks, MeterRegistry meters) {
        this.writers = writers;
        this.locks = locks;
        this.meters = meters;
    }

    /// @param principal who asks
    /// @param reopen whether to open another one where an earlier one was closed
    /// @return the pull request that is open then; one in the state `DECLINED` or `MERGED` where an earlier one
    ///     keeps another from being opened
    /// @throws CatalogException where GitHub or the repository does not let it
    public ProposedPullRequest open(Proposal proposal, String principal, boolean reopen) {
        String slug = proposal.repository().slug();
        try {
            RepositoryDetails.Head head = writable(proposal.repository());
            ProposedPullRequest pullRequest = withLock(slug, () -> openLocked(proposal, head, principal, reopen));
            count(pullRequest.state().name().toLowerCase(Locale.ROOT));
            LOG.infof(
                    "%s asked for a pull request for %s: #%d, %s",
                    principal, slug, pullRequest.number(), pullRequest.state());
            return pullRequest;
        } catch (GithubException failure) {
            throw counted(RefusedProposalException.of(slug, failure), principal, slug);
        } catch (CatalogException refusal) {
            throw counted(refusal, principal, slug);
        }
    }

    private CatalogException counted(CatalogException refusal, String principal, String slug) {
        count(refusal.code() == ErrorCode.UNAVAILABLE ? "failed" : "refused");
        LOG.infof("%s asked for a pull request for %s: %s", principal, slug, refusal.getMessage());
        return refusal;
    }

    private void count(String outcome) {
        meters.counter("mokuroku.github.proposed.pull.requests", "outcome", outcome)
                .increment();
    }

    private static RepositoryDetails.Head writable(RepositoryDetails repository) {
        if (repository.archived()) {
            throw refused("%s is archived: no pull request can be opened".formatted(repository.slug()));
        }
        if (repository.head() == null) {
            throw refused("%s is empty: it needs a first commit".formatted(repository.slug()));
        }
        return repository.head();
    }

    private ProposedPullRequest withLock(String slug, ThrowingSupplier<ProposedPullRequest, GithubException> call)
            throws GithubException {
        permits.acquireUninterruptibly();
        try (ClusterLocks.Held _ = lockFor(slug)) {
            return call.get();
        } finally {
            permits.release();
        }
    }

    private ClusterLocks.Held lockFor(String slug) {
        try {
            return locks.acquire("proposal for %s".formatted(slug.toLowerCase(Locale.ROOT)));
        } catch (SQLException taken) {
            throw new RefusedProposalException(
                    ErrorCode.UNAVAILABLE,
                    "openPullRequest",
                    "another call has been opening a pull request for %s for more than a minute".formatted(slug));
        }
    }

    private ProposedPullRequest openLocked(
            Proposal proposal, RepositoryDetails.Head head, String principal, boolean reopen) throws GithubException {
        String slug = proposal.repository().slug();
        ProposalBranch branch = new ProposalBranch(writers.open(slug), slug);
        Optional<PullRequest> last = branch.lastPullRequest();
        if (last.isPresent() && (last.get().open() || !reopen)) {
            return toProposed(last.get(), stateOf(last.get()));
        }
        if (proposal.taken() != null) {
            throw new RefusedProposalException(
                    ErrorCode.CONFLICT,
                    "overrides.name",
                    "%s is in the catalog already: another name is needed"
                            .formatted(proposal.taken().ref()));
        }
        ProposalBranch.Pushed pushed = branch.push(head, proposal);
        try {
            return toProposed(branch.openPullRequest(head, proposal, principal), State.OPENED);
        } catch (GithubException failure) {
            PullRequest opened = branch.findOpened(pushed).orElseThrow(() -> failure);
            boolean ours = pushed.created() && opened.commit().equals(pushed.commit());
            return toProposed(opened, ours ? State.OPENED : State.EXISTED);
        }
    }

    private static State stateOf(PullRequest pullRequest) {
        return pullRequest.open() ? State.EXISTED : pullRequest.merged() ? State.MERGED : State.DECLINED;
    }

    private static ProposedPullRequest toProposed(PullRequest pullRequest, State state) {
        return new ProposedPullRequest(pullRequest.number(), pullRequest.url(), state);
    }

    private static RefusedProposalException refused(String message) {
        return new RefusedProposalException(ErrorCode.CONFLICT, "openPullRequest", message);
    }
}

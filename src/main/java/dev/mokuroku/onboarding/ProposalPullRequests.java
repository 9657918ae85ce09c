package dev.mokuroku.onboarding;

import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.error.ThrowingSupplier;
import dev.mokuroku.onboarding.ProposalBranch.PullRequest;
import dev.mokuroku.onboarding.ProposedPullRequest.State;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Opens the pull requests that add descriptors, one for a repository. Whoever else wants one for the same
/// repository waits, on any replica; and were there a replica that knows of no other, GitHub has one branch of a
/// name and takes one pull request of it.
///
/// Before the branch is made nothing is to be seen on GitHub. A branch that gets no pull request is taken away
/// again; one that a kill left is used by the next call.
@ApplicationScoped
public class ProposalPullRequests {
    private static final Logger LOG = Logger.getLogger(ProposalPullRequests.class);

    /// Each holds a connection to PostgreSQL.
    private static final int MAX_CONCURRENT = 2;

    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);
    private final GithubRest rest;
    private final GithubHost host;
    private final ClusterLocks locks;
    private final MeterRegistry meters;

    ProposalPullRequests(
            GithubRest rest, GithubHosts hosts, GithubConfig config, ClusterLocks locks, MeterRegistry meters) {
        this.rest = rest;
        this.host = hosts.byName(config.host()).orElseThrow();
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
            count("failed");
            LOG.infof("%s asked for a pull request for %s: %s", principal, slug, failure.getMessage());
            throw RefusedProposalException.unavailable("openPullRequest", slug, failure);
        } catch (CatalogException refusal) {
            count(refusal.code() == ErrorCode.UNAVAILABLE ? "failed" : "refused");
            LOG.infof("%s asked for a pull request for %s: %s", principal, slug, refusal.getMessage());
            throw refusal;
        }
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
        ProposalBranch branch = new ProposalBranch(rest, host, proposal.repository());
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
        String title = PullRequestText.title(proposal);
        String commit = branch.commit(head, proposal.path(), proposal.text(), title);
        boolean created = branch.create(commit);
        if (!created) {
            checkIsOurs(branch.lastMessage(), title, proposal.repository());
            branch.move(commit);
        }
        String body = PullRequestText.body(proposal, principal);
        try {
            return toProposed(branch.openPullRequest(head, title, body), State.OPENED);
        } catch (GithubException | RefusedProposalException failure) {
            Optional<ProposedPullRequest> opened = findOpened(branch, commit, created);
            if (opened.isPresent()) {
                return opened.get();
            }
            throw failure;
        }
    }

    /// An answer that got lost, or another who was faster. Without a pull request nothing is left.
    private static Optional<ProposedPullRequest> findOpened(ProposalBranch branch, String commit, boolean created)
            throws GithubException {
        Optional<PullRequest> open = branch.lastPullRequest().filter(PullRequest::open);
        if (open.isEmpty() && created) {
            branch.delete();
        }
        return open.map(pullRequest ->
                toProposed(pullRequest, created && pullRequest.commit().equals(commit) ? State.OPENED : State.EXISTED));
    }

    /// Somebody else's work is not written over.
    private static void checkIsOurs(Optional<String> message, String title, RepositoryDetails repository) {
        if (message.isEmpty()) {
            throw refused(
                    "%s does not allow the branch %s to be created".formatted(repository.slug(), ProposalBranch.NAME));
        }
        if (!message.get().equals(title)) {
            throw refused("%s has a branch %s with a commit of somebody else: delete it, or open its pull request"
                    .formatted(repository.slug(), ProposalBranch.NAME));
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

package dev.mokuroku.platform.outreach;

import dev.mokuroku.platform.outreach.PlannedChanges.Plan;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.write.PullRequest;
import dev.mokuroku.source.github.write.RepositoryWriters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings one repository to the wanted state. One thread of all replicas at a time calls it.
@ApplicationScoped
class OutreachWork {
    private static final Duration HOUR = Duration.ofHours(1);
    /// From one look at what is open to the next: a person may close or merge it.
    private static final Duration LOOK_INTERVAL = Duration.ofHours(12);
    /// Permissions may be given, and issues switched on.
    private static final Duration REFUSED_INTERVAL = Duration.ofDays(1);

    private static final Duration WAIT_FOR_LIMIT = Duration.ofMinutes(5);

    private final RepositoryWriters repositories;
    private final PlannedChanges changes;
    private final OutreachTable table;
    private final OutreachConfig config;
    private final Clock clock;

    OutreachWork(
            RepositoryWriters repositories,
            PlannedChanges changes,
            OutreachTable table,
            OutreachConfig config,
            Clock clock) {
        this.repositories = repositories;
        this.changes = changes;
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /// @throws GithubException to try again later
    void run(OutreachRow row) throws GithubException {
        try {
            OutreachStep step = new OutreachStep(repositories.open(row.request().repository()), row, table);
            run(step);
            table.finish(row, nextLook(step.progress().state()));
        } catch (GithubRefusalException refusal) {
            OutreachRow now =
                    table.find(row.campaign(), row.request().repository()).orElse(row);
            table.save(row, now.progress().withState(OutreachState.REFUSED, reasonOf(refusal)));
            table.finish(row, nextLook(OutreachState.REFUSED));
        }
    }

    private static String reasonOf(GithubRefusalException refusal) {
        return refusal.isForbidden()
                ? "The credentials lack access: cannot %s. They need the permissions contents, issues and pull requests: write"
                        .formatted(refusal.operation())
                : "GitHub refused: " + refusal.getMessage();
    }

    private @Nullable Instant nextLook(OutreachState state) {
        Instant now = clock.instant();
        return switch (state) {
            case PLANNED -> now.plus(WAIT_FOR_LIMIT);
            case ISSUE_OPEN, PULL_REQUEST_OPEN -> now.plus(LOOK_INTERVAL);
            case REFUSED -> now.plus(REFUSED_INTERVAL);
            case MERGED, DECLINED, CLOSED, MOVED -> null;
        };
    }

    private void run(OutreachStep step) throws GithubException {
        String ending = step.row().ending();
        if (step.repository().isArchived()) {
            step.save(step.progress()
                    .withState(ending == null ? OutreachState.REFUSED : OutreachState.CLOSED, OutreachText.ARCHIVED));
        } else if (ending != null) {
            close(step, ending);
        } else if (step.progress().issue() != null || !step.request().pullRequest()) {
            issues(step)
                    .open(
                            step.progress().issue() == null
                                    ? null
                                    : step.progress().reason());
            step.remind(clock.instant());
        } else {
            openPullRequest(step);
            step.remind(clock.instant());
        }
    }

    private void close(OutreachStep step, String comment) throws GithubException {
        issues(step).close(comment);
        pullRequests(step).close(comment);
        OutreachState state = step.progress().state();
        boolean settled = state == OutreachState.MERGED || state == OutreachState.DECLINED;
        step.save(settled ? step.progress() : step.progress().withState(OutreachState.CLOSED, null));
    }

    private void openPullRequest(OutreachStep step) throws GithubException {
        PullRequestStep pullRequests = pullRequests(step);
        Optional<PullRequest> last = pullRequests.last();
        if (last.isPresent() && last.get().open()) {
            pullRequests.keep(last.get());
        } else if (last.isPresent() && !last.get().merged() && !pullRequests.isClosedByMokuroku(last.get())) {
            step.save(step.progress().withPullRequest(last.get(), OutreachState.DECLINED, null));
        } else {
            openAnother(step, last.filter(PullRequest::merged));
        }
    }

    /// @param merged an earlier pull request that was merged; empty for none
    private void openAnother(OutreachStep step, Optional<PullRequest> merged) throws GithubException {
        Optional<Plan> plan = changes.plan(step.repository(), step.request());
        String reasons = plan.isPresent() ? OutreachText.lines(plan.get().reasons()) : "The repository is empty";
        if (merged.isEmpty() && issues(step).find().isPresent()) {
            issues(step).open(reasons);
        } else if (plan.isPresent() && plan.get().edit().isComplete()) {
            openWithin(step, plan.get());
        } else if (merged.isPresent()) {
            step.save(step.progress().withPullRequest(merged.get(), OutreachState.MERGED, null));
        } else if (plan.isPresent() && plan.get().edit().isNothing()) {
            step.save(step.progress()
                    .withState(OutreachState.MOVED, "The default branch has no use that is still to move"));
        } else {
            issues(step).open(reasons);
        }
    }

    /// Within the limit of pull requests in an hour.
    private void openWithin(OutreachStep step, Plan plan) throws GithubException {
        Instant now = clock.instant();
        boolean begun = step.progress().openedAt() != null && step.progress().pullRequest() == null;
        if (!begun && table.openedSince(now.minus(HOUR)) >= config.maxPullRequestsPerHour()) {
            step.save(step.progress()
                    .withState(
                            OutreachState.PLANNED,
                            "Waits: %d pull requests were opened in the last hour, which is the limit of"
                                            .formatted(config.maxPullRequestsPerHour())
                                    + " mokuroku.platform.outreach.max-pull-requests-per-hour"));
        } else if (!pullRequests(step).open(plan, now)) {
            issues(step)
                    .open("The branch %s exists and has commits of somebody else, or the repository does not allow it"
                            .formatted(step.request().branch()));
        }
    }

    private IssueStep issues(OutreachStep step) {
        return new IssueStep(step, labels());
    }

    private PullRequestStep pullRequests(OutreachStep step) {
        return new PullRequestStep(step, labels());
    }

    private List<String> labels() {
        return config.labels().orElse(List.of());
    }
}

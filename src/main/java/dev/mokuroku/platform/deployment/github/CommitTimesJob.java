package dev.mokuroku.platform.deployment.github;

import static java.util.stream.Collectors.groupingBy;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.deployment.DeploymentConfig;
import dev.mokuroku.platform.deployment.github.CommitTimesQuery.GithubCommit;
import dev.mokuroku.platform.deployment.write.CommitTimes;
import dev.mokuroku.platform.deployment.write.DeployedCommit;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks GitHub when deployed commits were made, where no report said it. One query reads a hundred commits.
@ApplicationScoped
class CommitTimesJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(CommitTimesJob.class);
    private static final int BATCH_SIZE = 1_000;

    private final DeploymentConfig config;
    private final CommitTimes times;
    private final CatalogIndex index;
    private final GithubClient client;

    CommitTimesJob(DeploymentConfig config, CommitTimes times, CatalogIndex index, GithubClient client) {
        this.config = config;
        this.times = times;
        this.index = index.everything();
        this.client = client;
    }

    @Override
    public String name() {
        return "github-commit-times";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofMinutes(3), Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        if (!config.githubCommitTimes() || !client.isConfigured()) {
            return;
        }
        List<DeployedCommit> missing;
        do {
            missing = times.missing(BATCH_SIZE);
            if (!missing.isEmpty()) {
                times.save(missing, found(missing));
            }
        } while (missing.size() == BATCH_SIZE);
    }

    private Map<DeployedCommit, Instant> found(List<DeployedCommit> missing) {
        Map<EntityRef, IndexedEntity> entities = index.byRefs(
                missing.stream().map(DeployedCommit::component).distinct().toList());
        Map<String, List<Located>> byOwner = missing.stream()
                .flatMap(commit -> Located.of(commit, entities.get(commit.component())).stream())
                .collect(groupingBy(Located::owner));
        Map<DeployedCommit, Instant> found = new HashMap<>();
        byOwner.forEach((owner, located) -> {
            Map<GithubCommit, Instant> read = read(owner, located);
            located.stream()
                    .filter(one -> read.containsKey(one.github()))
                    .forEach(one -> found.put(one.commit(), read.get(one.github())));
        });
        return found;
    }

    /// What cannot be read now is tried again in some hours.
    private Map<GithubCommit, Instant> read(String owner, List<Located> located) {
        Map<GithubCommit, Instant> read = new HashMap<>();
        List<GithubCommit> commits =
                located.stream().map(Located::github).distinct().toList();
        try {
            for (int from = 0; from < commits.size(); from += CommitTimesQuery.MAX_COMMITS) {
                CommitTimesQuery query = new CommitTimesQuery(
                        owner, commits.subList(from, Math.min(commits.size(), from + CommitTimesQuery.MAX_COMMITS)));
                read.putAll(query.times(client.queryDocument(owner, query.document(), query.variables())));
            }
        } catch (GithubException failure) {
            LOG.warnf("Commits of %s cannot be read from GitHub now: %s", owner, failure.getMessage());
        }
        return read;
    }

    /// A commit of a component that names its repository.
    private record Located(DeployedCommit commit, String owner, GithubCommit github) {
        static Optional<Located> of(DeployedCommit commit, @Nullable IndexedEntity entity) {
            String slug = entity == null ? "" : entity.entity().annotation(Annotations.GITHUB_PROJECT_SLUG);
            String[] parts = slug.split("/", -1);
            return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
                    ? Optional.of(new Located(commit, parts[0], new GithubCommit(parts[1], commit.hash())))
                    : Optional.empty();
        }
    }
}

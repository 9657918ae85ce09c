package dev.mokuroku.platform.running.commit;

import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.job.TaskType;
import dev.mokuroku.platform.usage.checkout.CheckoutCommits;
import dev.mokuroku.platform.usage.listing.CommitManifests;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.RepositoryTable.StoredHead;
import dev.mokuroku.source.github.GithubException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Reads the manifests of one deployed commit from GitHub, or from the checkout of the commit. The id of a task is the
/// repository and the commit.
@ApplicationScoped
class ReadCommitTask implements TaskType<ReadCommitTask.Payload> {
    private static final Logger LOG = Logger.getLogger(ReadCommitTask.class);

    /// Of a task. The longest names of repositories leave room for nearly all of the hash.
    private static final int MAX_ID_LENGTH = 200;

    private final CommitManifests github;
    private final CheckoutCommits checkouts;
    private final RepositoryTable repositories;
    private final SaveCommit save;
    private final MeterRegistry meters;

    ReadCommitTask(
            CommitManifests github,
            CheckoutCommits checkouts,
            RepositoryTable repositories,
            SaveCommit save,
            MeterRegistry meters) {
        this.github = github;
        this.checkouts = checkouts;
        this.repositories = repositories;
        this.save = save;
        this.meters = meters;
    }

    /// @param repository `owner/name` in lower case
    public record Payload(String repository, String commit) {}

    @Override
    public String name() {
        return "platform-read-commit";
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    void submit(TaskQueue queue, CommitKey key) {
        String id = key.repository() + "@" + key.commit();
        queue.submit(
                this,
                id.substring(0, Math.min(id.length(), MAX_ID_LENGTH)),
                new Payload(key.repository(), key.commit()));
    }

    /// A commit that is stored is not read again.
    @Override
    public void run(String id, Payload payload) throws GithubException {
        CommitKey key = new CommitKey(payload.repository(), payload.commit());
        StoredHead head = repositories.heads(List.of(key.repository())).get(key.repository());
        if (head == null || save.isStored(key)) {
            return;
        }
        Optional<List<DeclaredUse>> read = CheckoutCommits.isCheckout(head.source())
                ? checkouts.read(key.repository(), key.commit())
                : github.read(key.repository(), key.commit());
        if (read.isEmpty()) {
            LOG.infof("The commit %s of %s, which was deployed, cannot be read", key.commit(), key.repository());
        }
        meters.counter("mokuroku.platform.commits.read", "outcome", read.isPresent() ? "read" : "unreadable")
                .increment();
        save.save(key, read.map(CommitPackages::new).orElse(CommitPackages.UNREADABLE));
    }
}

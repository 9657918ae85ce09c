package dev.mokuroku.platform.sbom.github;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomConfig;
import dev.mokuroku.platform.sbom.SbomSource;
import dev.mokuroku.platform.sbom.parse.SbomParser;
import dev.mokuroku.platform.sbom.store.SbomWriter;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// Asks GitHub for the SBOM of each repository whose default branch has changed since: one call for each, within the
/// rate limit. The SBOM is of the commit at the head.
@ApplicationScoped
class GithubSbomJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(GithubSbomJob.class);
    private static final String SENDER = "github";

    private final SbomConfig config;
    private final GithubClient client;
    private final RepositoryHeads heads;
    private final ReadHeads read;
    private final GithubSboms github;
    private final SbomWriter writer;
    private final MeterRegistry meters;

    GithubSbomJob(
            SbomConfig config,
            GithubClient client,
            RepositoryHeads heads,
            ReadHeads read,
            GithubSboms github,
            SbomWriter writer,
            MeterRegistry meters) {
        this.config = config;
        this.client = client;
        this.heads = heads;
        this.read = read;
        this.github = github;
        this.writer = writer;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "github-sboms";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofMinutes(5), Duration.ofMinutes(10));
    }

    /// An owner that cannot be read now, for example because the rate limit is used up, is tried again at the next run.
    @Override
    public void run() {
        if (!config.github() || !client.isConfigured()) {
            return;
        }
        List<RepositoryHead> all = heads.all();
        Map<String, String> known = read.all();
        Set<String> failed = new HashSet<>();
        for (RepositoryHead head : all) {
            if (!head.commit().equals(known.get(head.key())) && !failed.contains(head.owner())) {
                try {
                    store(head);
                    read.set(head.key(), head.commit());
                } catch (GithubException failure) {
                    failed.add(head.owner());
                    LOG.warnf("SBOMs of %s cannot be read from GitHub now: %s", head.owner(), failure.getMessage());
                }
            }
        }
        read.keep(all.stream().map(RepositoryHead::key).toList());
    }

    private void store(RepositoryHead head) throws GithubException {
        Optional<EntityRef> component = heads.componentOf(head);
        if (component.isEmpty()) {
            return;
        }
        Optional<byte[]> document = github.read(head.owner(), head.name());
        if (document.isEmpty()) {
            count("unavailable");
            return;
        }
        try {
            boolean repeated = writer.store(
                            new ComponentVersion(component.get(), head.commit()),
                            SbomParser.parse(
                                    new ByteArrayInputStream(document.get()),
                                    config.maxSize().asLongValue()),
                            SbomSource.GITHUB,
                            SENDER)
                    .repeated();
            count(repeated ? "repeated" : "accepted");
        } catch (CatalogException unusable) {
            count("refused");
            LOG.warnf("GitHub's SBOM of %s/%s is not stored: %s", head.owner(), head.name(), unusable.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void count(String outcome) {
        meters.counter("mokuroku.platform.sboms", "source", SbomSource.GITHUB.text(), "outcome", outcome)
                .increment();
    }
}

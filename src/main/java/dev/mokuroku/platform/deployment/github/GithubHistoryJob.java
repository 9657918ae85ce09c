package dev.mokuroku.platform.deployment.github;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.deployment.DeploymentConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// Asks GitHub once for the deployments of each repository with components: what was deployed before webhooks came.
/// One query reads twenty repositories.
@ApplicationScoped
class GithubHistoryJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(GithubHistoryJob.class);
    private static final String SLUG = "metadata.annotations." + Annotations.GITHUB_PROJECT_SLUG;

    private final DeploymentConfig config;
    private final GithubClient client;
    private final CatalogIndex index;
    private final ListedRepositories listed;
    private final GithubReports reports;

    GithubHistoryJob(
            DeploymentConfig config,
            GithubClient client,
            CatalogIndex index,
            ListedRepositories listed,
            GithubReports reports) {
        this.config = config;
        this.client = client;
        this.index = index.everything();
        this.listed = listed;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "github-deployment-history";
    }

    @Override
    public JobSchedule schedule() {
        return new JobSchedule(Duration.ofMinutes(2), Duration.ofMinutes(10));
    }

    /// An owner that cannot be read now is tried again at the next run.
    @Override
    public void run() {
        if (!config.githubHistory() || !client.isConfigured()) {
            return;
        }
        Map<String, List<String>> namesByOwner = listed.missing(repositories()).stream()
                .map(slug -> slug.split("/", 2))
                .filter(slug -> slug.length == 2)
                .collect(groupingBy(slug -> slug[0], TreeMap::new, mapping(slug -> slug[1], toList())));
        namesByOwner.forEach((owner, names) -> {
            try {
                read(owner, names);
            } catch (GithubException failure) {
                LOG.warnf("Deployments of %s cannot be read from GitHub now: %s", owner, failure.getMessage());
            }
        });
    }

    private List<String> repositories() {
        return index.facets(EntityFilter.is("kind", "component"), List.of(SLUG)).getOrDefault(SLUG, List.of()).stream()
                .map(FacetCount::value)
                .map(slug -> slug.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private void read(String owner, List<String> names) throws GithubException {
        for (int from = 0; from < names.size(); from += HistoryQuery.MAX_NAMES) {
            List<String> some = names.subList(from, Math.min(names.size(), from + HistoryQuery.MAX_NAMES));
            HistoryQuery query = new HistoryQuery(owner, some);
            boolean _ =
                    reports.store(query.deployments(client.queryDocument(owner, query.document(), query.variables())));
            listed.add(some.stream().map(name -> owner + "/" + name).toList());
        }
    }
}

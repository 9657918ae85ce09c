package dev.mokuroku.source.github.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mokuroku.job.JobSchedule;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// Asks GitHub for the visibility of repositories that define entities but are in no listing, such as the repository
/// of a registered file. Until then these repositories count as private. One call reads fifty of an owner.
@ApplicationScoped
class UnlistedVisibilityJob implements RecurringJob {
    private static final Logger LOG = Logger.getLogger(UnlistedVisibilityJob.class);

    private final PrivateRepositories rule;
    private final RepositoryAccessStore store;
    private final GithubClient client;

    UnlistedVisibilityJob(PrivateRepositories rule, RepositoryAccessStore store, GithubClient client) {
        this.rule = rule;
        this.store = store;
        this.client = client;
    }

    @Override
    public String name() {
        return "unlisted-repository-visibility";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.HOURLY;
    }

    /// A repository that GitHub does not show any more is private again. If an owner cannot be read now, what is known
    /// of the owner's repositories stays.
    @Override
    public void run() {
        if (!rule.areForMembers() || !client.isConfigured()) {
            return;
        }
        Map<String, String> found = new HashMap<>();
        Set<String> gone = new HashSet<>(store.slugs(RepositoryAccessTable.UNLISTED));
        Map<String, List<String>> namesByOwner = store.unlisted().stream()
                .map(slug -> slug.split("/", 2))
                .collect(groupingBy(slug -> slug[0], TreeMap::new, mapping(slug -> slug[1], toList())));
        namesByOwner.forEach((owner, names) -> {
            try {
                found.putAll(visibilities(owner, names));
            } catch (GithubException failure) {
                LOG.warnf("The visibility of repositories of %s cannot be read: %s", owner, failure.getMessage());
                gone.removeIf(slug -> slug.startsWith(owner + "/"));
            }
        });
        gone.removeAll(found.keySet());
        store.save(RepositoryAccessTable.UNLISTED, found, gone);
    }

    private Map<String, String> visibilities(String owner, List<String> names) throws GithubException {
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < names.size(); from += VisibilitiesQuery.MAX_NAMES) {
            VisibilitiesQuery query = new VisibilitiesQuery(
                    owner, names.subList(from, Math.min(names.size(), from + VisibilitiesQuery.MAX_NAMES)));
            found.putAll(query.visibilities(client.queryDocument(owner, query.document(), query.variables())));
        }
        return found;
    }
}

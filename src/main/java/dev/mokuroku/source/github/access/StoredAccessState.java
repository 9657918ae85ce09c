package dev.mokuroku.source.github.access;

import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.source.SourceState;
import dev.mokuroku.source.github.GithubConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// Keeps what is stored in step with the configuration: nothing while the rule is off, no access of teams that are no
/// longer read, and no repositories of a source that is no longer configured.
@ApplicationScoped
class StoredAccessState implements SourceState {
    private static final Logger LOG = Logger.getLogger(StoredAccessState.class);

    private final PrivateRepositories rule;
    private final GithubConfig config;
    private final RepositoryAccessStore store;
    private final RepositoryAccessTable table;

    StoredAccessState(
            PrivateRepositories rule, GithubConfig config, RepositoryAccessStore store, RepositoryAccessTable table) {
        this.rule = rule;
        this.config = config;
        this.store = store;
        this.table = table;
    }

    void start(@Observes StartupEvent start) {
        if (!rule.areForMembers()) {
            store.clear();
        } else if (!config.people().enabled() || config.organizationLogins().isEmpty()) {
            LOG.warn("mokuroku.auth.private-repositories=members needs mokuroku.github.people.enabled=true and"
                    + " mokuroku.github.organizations: until both are set, only admins see private repositories");
            store.replaceAccess(Set.of());
        }
    }

    @Override
    @Transactional
    public Set<String> sources() {
        return table.sources();
    }

    @Override
    public void forget(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        store.save(name, Map.of(), store.slugs(name));
    }
}

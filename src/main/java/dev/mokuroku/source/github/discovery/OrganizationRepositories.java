package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.discovery.GithubRepositories.FoundRepositories;
import dev.mokuroku.source.github.discovery.GithubRepositories.Order;
import dev.mokuroku.source.github.discovery.GithubRepositories.Page;
import dev.mokuroku.source.github.discovery.GithubRepositories.PageKey;
import dev.mokuroku.source.github.discovery.GithubRepository.Blob;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The repositories of one organisation, with the files that its settings name. The settings come with the same
/// calls; where they are others than before, what was asked for with the old ones is asked for again. Any thread may
/// call.
final class OrganizationRepositories {
    private static final Logger LOG = Logger.getLogger(OrganizationRepositories.class);

    private final String organization;
    private final DescriptorPaths defaultPaths;
    private final GithubRepositories repositories;
    private final SettingsStore store;
    private volatile @Nullable Current current;

    /// @param invalid a newer file that is wrong and therefore not used; null where there is none
    private record Current(
            OrganizationSettings settings, @Nullable InvalidSettings invalid) {}

    /// A file of settings that is wrong.
    ///
    /// @param version of the file
    /// @param reason names the field
    record InvalidSettings(String version, String reason) {}

    /// @param settings that the repositories were asked for with, and are to be judged by
    /// @param next key of the next page; null after the last
    record ListedPage(
            List<GithubRepository> repositories,
            OrganizationSettings settings,
            @Nullable PageKey next) {
        private static ListedPage of(Page page, OrganizationSettings settings) {
            return new ListedPage(page.repositories(), settings, page.next());
        }
    }

    /// @param defaultPaths where the organisation has no settings
    OrganizationRepositories(
            String organization, DescriptorPaths defaultPaths, GithubRepositories repositories, SettingsStore store) {
        this.organization = organization;
        this.defaultPaths = defaultPaths;
        this.repositories = repositories;
        this.store = store;
    }

    String organization() {
        return organization;
    }

    /// The newest settings that any replica has seen.
    synchronized OrganizationSettings settings() {
        Current latest = current;
        Optional<SettingsStore.File> stored = store.load(organization);
        String version = stored.map(SettingsStore.File::version).orElse("");
        if (latest == null || !version.equals(latest.settings.version())) {
            latest = new Current(stored.map(this::parsed).orElse(OrganizationSettings.none(defaultPaths)), null);
            current = latest;
        }
        return latest.settings;
    }

    Optional<InvalidSettings> invalidSettings() {
        Current latest = current;
        return latest == null ? Optional.empty() : Optional.ofNullable(latest.invalid);
    }

    /// One of all repositories is put off where the rate limit is too short for the pages to come.
    ListedPage first(Order order) throws ScanFailedException {
        try {
            OrganizationSettings requested = settings();
            Page page = repositories.page(organization, order, PageKey.FIRST, requested.fixedPaths());
            OrganizationSettings updated = updateSettings(page.settings());
            if (!updated.fixedPaths().equals(requested.fixedPaths())) {
                page = repositories.page(organization, order, new PageKey(null, page.size()), updated.fixedPaths());
            }
            if (order == Order.BY_NAME) {
                repositories.checkRoomFor(organization, page.pointsAfterFirst());
            }
            return ListedPage.of(page, updated);
        } catch (GithubException failure) {
            throw failed(0, failure);
        }
    }

    /// @param settings of the page before
    /// @param number of the page, from 0
    ListedPage next(Order order, PageKey key, OrganizationSettings settings, int number) throws ScanFailedException {
        try {
            return ListedPage.of(repositories.page(organization, order, key, settings.fixedPaths()), settings);
        } catch (GithubException failure) {
            throw failed(number, failure);
        }
    }

    private ScanFailedException failed(int number, GithubException failure) {
        return new ScanFailedException(
                "Page %d of %s: %s".formatted(number + 1, organization, failure.getMessage()), failure);
    }

    ListedPage byNames(Collection<String> names) throws GithubException {
        OrganizationSettings requested = settings();
        FoundRepositories found = repositories.byNames(organization, names, requested.fixedPaths());
        OrganizationSettings updated = updateSettings(found.settings());
        if (!updated.fixedPaths().equals(requested.fixedPaths())) {
            found = repositories.byNames(organization, names, updated.fixedPaths());
        }
        List<GithubRepository> own = found.repositories().stream()
                .filter(repository -> repository.owner().equalsIgnoreCase(organization)) // not one that moved away
                .toList();
        return new ListedPage(own, updated, null);
    }

    /// The file's repository with the file.
    ListedPage find(GithubFile file) throws GithubException {
        FoundRepositories found = repositories.find(file);
        return new ListedPage(found.repositories(), updateSettings(found.settings()), null);
    }

    /// @param repository with the file of settings; missing where it was not asked for
    /// @return the settings from now on
    private synchronized OrganizationSettings updateSettings(JsonNode repository) {
        OrganizationSettings before = settings();
        if (repository.isMissingNode()) {
            return before;
        }
        JsonNode object = repository.path("object");
        Current latest;
        if (object.path("oid").asText().equals(before.version())) {
            latest = new Current(before, null);
        } else {
            latest = object.has("oid") ? read(GithubRepository.blobOf(object), before) : withoutSettings();
        }
        current = latest;
        return latest.settings;
    }

    private Current withoutSettings() {
        store.save(organization, new SettingsStore.File("", ""));
        return new Current(OrganizationSettings.none(defaultPaths), null);
    }

    private Current read(Blob file, OrganizationSettings before) {
        if (file.text() == null) {
            return new Current(before, new InvalidSettings(file.oid(), "it is binary, or larger than 512 kB"));
        }
        try {
            OrganizationSettings settings = OrganizationSettings.parse(file.oid(), file.text(), defaultPaths);
            store.save(organization, new SettingsStore.File(file.oid(), file.text()));
            return new Current(settings, null);
        } catch (IllegalArgumentException wrong) {
            return new Current(before, new InvalidSettings(file.oid(), String.valueOf(wrong.getMessage())));
        }
    }

    private OrganizationSettings parsed(SettingsStore.File file) {
        try {
            return OrganizationSettings.parse(file.version(), file.text(), defaultPaths);
        } catch (IllegalArgumentException wrong) { // for this release, which is not the one that kept it
            LOG.warnf("The stored settings of %s cannot be used: %s", organization, wrong.getMessage());
            return OrganizationSettings.none(defaultPaths);
        }
    }
}

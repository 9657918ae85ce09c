package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.github.discovery.GithubRepositories.Named;
import dev.mokuroku.source.github.discovery.GithubRepositories.Order;
import dev.mokuroku.source.github.discovery.GithubRepositories.Page;
import dev.mokuroku.source.github.discovery.GithubRepositories.Place;
import dev.mokuroku.source.github.discovery.GithubRepository.Blob;
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
    private final DescriptorPaths usual;
    private final GithubRepositories repositories;
    private final KeptSettings kept;
    private volatile @Nullable Heard heard;

    /// @param refusal of a newer file, which changes nothing
    private record Heard(
            OrganizationSettings settings, @Nullable Refusal refusal) {}

    /// A file of settings that is wrong.
    ///
    /// @param version of the file
    /// @param reason names the field
    record Refusal(String version, String reason) {}

    /// @param settings that the repositories were asked for with, and are to be judged by
    /// @param next place of the next page; null after the last
    record Listed(
            List<GithubRepository> repositories,
            OrganizationSettings settings,
            @Nullable Place next) {
        private static Listed of(Page page, OrganizationSettings settings) {
            return new Listed(page.repositories(), settings, page.next());
        }
    }

    /// @param usual where the organisation says nothing
    OrganizationRepositories(
            String organization, DescriptorPaths usual, GithubRepositories repositories, KeptSettings kept) {
        this.organization = organization;
        this.usual = usual;
        this.repositories = repositories;
        this.kept = kept;
    }

    String organization() {
        return organization;
    }

    /// The last that any replica heard of.
    synchronized OrganizationSettings settings() {
        Heard now = heard;
        Optional<KeptSettings.File> last = kept.of(organization);
        String version = last.map(KeptSettings.File::version).orElse("");
        if (now == null || !version.equals(now.settings.version())) {
            now = new Heard(last.map(this::parsed).orElse(OrganizationSettings.none(usual)), null);
            heard = now;
        }
        return now.settings;
    }

    Optional<Refusal> refusal() {
        Heard now = heard;
        return now == null ? Optional.empty() : Optional.ofNullable(now.refusal);
    }

    /// One of all repositories is put off where the rate limit is too short for the pages to come.
    Listed first(Order order) throws ScanFailedException {
        try {
            OrganizationSettings asked = settings();
            Page page = repositories.page(organization, order, Place.FIRST, asked.fixedPaths());
            OrganizationSettings now = learn(page.settings());
            if (!now.fixedPaths().equals(asked.fixedPaths())) {
                page = repositories.page(organization, order, new Place(null, page.size()), now.fixedPaths());
            }
            if (order == Order.BY_NAME) {
                repositories.checkRoomFor(organization, page.pointsAfterFirst());
            }
            return Listed.of(page, now);
        } catch (GithubException failure) {
            throw failed(0, failure);
        }
    }

    /// @param settings of the page before
    /// @param number of the page, from 0
    Listed next(Order order, Place place, OrganizationSettings settings, int number) throws ScanFailedException {
        try {
            return Listed.of(repositories.page(organization, order, place, settings.fixedPaths()), settings);
        } catch (GithubException failure) {
            throw failed(number, failure);
        }
    }

    private ScanFailedException failed(int number, GithubException failure) {
        return new ScanFailedException(
                "Page %d of %s: %s".formatted(number + 1, organization, failure.getMessage()), failure);
    }

    Listed named(Collection<String> names) throws GithubException {
        OrganizationSettings asked = settings();
        Named named = repositories.named(organization, names, asked.fixedPaths());
        OrganizationSettings now = learn(named.settings());
        if (!now.fixedPaths().equals(asked.fixedPaths())) {
            named = repositories.named(organization, names, now.fixedPaths());
        }
        List<GithubRepository> own = named.repositories().stream()
                .filter(repository -> repository.owner().equalsIgnoreCase(organization)) // not one that moved away
                .toList();
        return new Listed(own, now, null);
    }

    /// The file's repository with the file.
    Listed find(GithubFile file) throws GithubException {
        Named found = repositories.find(file);
        return new Listed(found.repositories(), learn(found.settings()), null);
    }

    /// @param repository with the file of settings; missing where it was not asked for
    /// @return the settings from now on
    private synchronized OrganizationSettings learn(JsonNode repository) {
        OrganizationSettings before = settings();
        if (repository.isMissingNode()) {
            return before;
        }
        JsonNode object = repository.path("object");
        Heard now;
        if (object.path("oid").asText().equals(before.version())) {
            now = new Heard(before, null);
        } else {
            now = object.has("oid") ? read(GithubRepository.blobOf(object), before) : saysNothing();
        }
        heard = now;
        return now.settings;
    }

    private Heard saysNothing() {
        kept.keep(organization, new KeptSettings.File("", ""));
        return new Heard(OrganizationSettings.none(usual), null);
    }

    private Heard read(Blob file, OrganizationSettings before) {
        if (file.text() == null) {
            return new Heard(before, new Refusal(file.oid(), "it is binary, or larger than 512 kB"));
        }
        try {
            OrganizationSettings settings = OrganizationSettings.parse(file.oid(), file.text(), usual);
            kept.keep(organization, new KeptSettings.File(file.oid(), file.text()));
            return new Heard(settings, null);
        } catch (IllegalArgumentException wrong) {
            return new Heard(before, new Refusal(file.oid(), String.valueOf(wrong.getMessage())));
        }
    }

    private OrganizationSettings parsed(KeptSettings.File file) {
        try {
            return OrganizationSettings.parse(file.version(), file.text(), usual);
        } catch (IllegalArgumentException wrong) { // for this release, which is not the one that kept it
            LOG.warnf("Settings of %s that were kept cannot be used, %s", organization, wrong.getMessage());
            return OrganizationSettings.none(usual);
        }
    }
}

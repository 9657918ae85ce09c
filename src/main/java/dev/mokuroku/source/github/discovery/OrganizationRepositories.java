package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.client.GithubException;
import dev.mokuroku.source.github.discovery.GithubRepositories.Named;
import dev.mokuroku.source.github.discovery.GithubRepositories.Order;
import dev.mokuroku.source.github.discovery.GithubRepositories.Page;
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

    OrganizationSettings settings() {
        return known().settings();
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(known().refusal());
    }

    /// One of all repositories is put off where the rate limit is too short for the pages to come.
    Page first(Order order) throws ScanFailedException {
        try {
            Page page = repositories.page(organization, order, null, settings().fixedPaths());
            if (learn(page.settings())) {
                page = repositories.page(organization, order, null, settings().fixedPaths());
            }
            if (order == Order.BY_NAME) {
                repositories.checkBudgetFor(organization, page.pointsAfterFirst());
            }
            return page;
        } catch (GithubException failure) {
            throw failed(0, failure);
        }
    }

    /// @param number of the page, from 0
    Page next(Order order, String after, int number) throws ScanFailedException {
        try {
            return repositories.page(organization, order, after, settings().fixedPaths());
        } catch (GithubException failure) {
            throw failed(number, failure);
        }
    }

    private ScanFailedException failed(int number, GithubException failure) {
        return new ScanFailedException(
                "Page %d of %s: %s".formatted(number + 1, organization, failure.getMessage()), failure);
    }

    List<GithubRepository> named(Collection<String> names) throws GithubException {
        Named named = repositories.named(organization, names, settings().fixedPaths());
        if (learn(named.settings())) {
            named = repositories.named(organization, names, settings().fixedPaths());
        }
        return named.repositories().stream()
                .filter(repository -> repository.owner().equalsIgnoreCase(organization)) // not one that moved away
                .toList();
    }

    Optional<GithubRepository> find(GithubFile file) throws GithubException {
        return repositories.find(file);
    }

    /// @return whether other files are to be asked for than were
    private synchronized boolean learn(JsonNode repository) {
        if (repository.isMissingNode()) {
            return false; // it was not asked for
        }
        Heard before = known();
        JsonNode object = repository.path("object");
        String version = object.path("oid").asText();
        if (!version.equals(before.settings.version())) {
            heard = object.has("oid") ? read(GithubRepository.blobOf(object), before.settings) : saysNothing();
        } else if (before.refusal != null) {
            heard = new Heard(before.settings, null);
        }
        return !settings().fixedPaths().equals(before.settings.fixedPaths());
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

    /// Before GitHub was asked, what all replicas heard last.
    private synchronized Heard known() {
        Heard now = heard;
        if (now == null) {
            now = new Heard(kept.of(organization).map(this::parsed).orElse(OrganizationSettings.none(usual)), null);
            heard = now;
        }
        return now;
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

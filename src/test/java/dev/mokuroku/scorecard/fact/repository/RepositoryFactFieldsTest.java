package dev.mokuroku.scorecard.fact.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.repository.RepositoryFacts;
import dev.mokuroku.repository.RepositoryFacts.CodeOwners;
import dev.mokuroku.repository.RepositoryFacts.License;
import dev.mokuroku.repository.RepositoryFacts.Manifest;
import dev.mokuroku.repository.RepositoryFacts.Protection;
import dev.mokuroku.repository.RepositoryFacts.Readme;
import dev.mokuroku.repository.RepositoryFacts.Release;
import dev.mokuroku.repository.query.KnownRepository;
import dev.mokuroku.scorecard.fact.FactDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RepositoryFactFieldsTest {
    private static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static final RepositoryFacts FULL = new RepositoryFacts(
            "Takes orders.",
            null,
            "private",
            false,
            false,
            List.of("shop"),
            new License("Apache-2.0", "Apache License 2.0"),
            "Java",
            List.of("Java", "Shell"),
            "main",
            "3f2a1c9d00",
            new Protection(true, 2, true, true, List.of("build"), true, false),
            new Release("v1.2.0", null, TIME, false),
            new Readme("README.md", 2_000),
            new CodeOwners("CODEOWNERS", "a1"),
            3,
            List.of(new Manifest("pom.xml", "b2", 10)),
            TIME);

    private static final RepositoryFacts BARE = new RepositoryFacts(
            null, null, "public", false, false, List.of(), null, null, List.of(), "main", "3f2a1c9", null, null, null,
            null, null, List.of(), null);

    @Test
    void readsWhatTheRepositoryHas() {
        assertThat(read(FULL))
                .containsEntry("repo.slug", "acme/checkout")
                .containsEntry("repo.visibility", "private")
                .containsEntry("repo.has_readme", true)
                .containsEntry("repo.readme_bytes", 2_000L)
                .containsEntry("repo.has_codeowners", true)
                .containsEntry("repo.license", "Apache-2.0")
                .containsEntry("repo.has_license", true)
                .containsEntry("repo.languages", List.of("Java", "Shell"))
                .containsEntry("repo.branch_protected", true)
                .containsEntry("repo.required_reviews", 2L)
                .containsEntry("repo.status_checks", List.of("build"))
                .containsEntry("repo.allows_force_pushes", false)
                .containsEntry("repo.latest_release", "v1.2.0")
                .containsEntry("repo.latest_release_at", TIME)
                .containsEntry("repo.open_alerts", 3L)
                .containsEntry("repo.manifests", List.of("pom.xml"))
                .containsEntry("repo.pushed_at", TIME);
    }

    @Test
    void whatTheRepositoryLacksIsEmptyAndNotUnknown() {
        assertThat(read(BARE))
                .containsEntry("repo.description", "")
                .containsEntry("repo.has_readme", false)
                .containsEntry("repo.license", "")
                .containsEntry("repo.has_release", false)
                .containsEntry("repo.latest_release", "")
                .containsEntry("repo.latest_release_is_prerelease", false);
    }

    @Test
    void whatTheCredentialsMayNotSeeIsUnknown() {
        assertThat(read(BARE))
                .doesNotContainKeys(
                        "repo.branch_protected", "repo.required_reviews", "repo.open_alerts", "repo.latest_release_at");
    }

    @Test
    void nothingProtectsAnEmptyRepository() {
        RepositoryFacts empty = new RepositoryFacts(
                null, null, "public", false, false, List.of(), null, null, List.of(), null, null, null, null, null,
                null, null, List.of(), null);
        assertThat(read(empty))
                .containsEntry("repo.branch_protected", false)
                .containsEntry("repo.required_reviews", 0L);
    }

    @Test
    void theTimeToLiveBeginsWithTheLastListing() {
        KnownRepository repository = known(FULL);
        assertThat(RepositoryFactSource.expiryOf(repository, null, WEEK)).isEqualTo(TIME.plus(WEEK));
        assertThat(RepositoryFactSource.expiryOf(repository, TIME.plusSeconds(60), WEEK))
                .isEqualTo(TIME.plusSeconds(60).plus(WEEK));
        assertThat(RepositoryFactSource.expiryOf(repository, TIME.minusSeconds(60), WEEK))
                .as("a webhook brought the facts after the listing")
                .isEqualTo(TIME.plus(WEEK));
    }

    private static KnownRepository known(RepositoryFacts facts) {
        return new KnownRepository(1, "github:acme", "acme/checkout", facts, TIME, true);
    }

    private static Map<String, Object> read(RepositoryFacts facts) {
        var fields = RepositoryFactFields.all();
        Map<String, Object> values = new HashMap<>();
        fields.read(
                known(facts),
                fields.definitions().stream().map(FactDefinition::name).collect(Collectors.toSet()),
                values::put);
        return values;
    }
}

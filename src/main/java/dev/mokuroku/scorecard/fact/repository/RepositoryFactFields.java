package dev.mokuroku.scorecard.fact.repository;

import static dev.mokuroku.scorecard.fact.FactType.BOOLEAN;
import static dev.mokuroku.scorecard.fact.FactType.INTEGER;
import static dev.mokuroku.scorecard.fact.FactType.TEXT;
import static dev.mokuroku.scorecard.fact.FactType.TEXTS;
import static dev.mokuroku.scorecard.fact.FactType.TIME;

import dev.mokuroku.repository.RepositoryFacts;
import dev.mokuroku.repository.RepositoryFacts.License;
import dev.mokuroku.repository.RepositoryFacts.Manifest;
import dev.mokuroku.repository.RepositoryFacts.Protection;
import dev.mokuroku.repository.RepositoryFacts.Release;
import dev.mokuroku.repository.query.KnownRepository;
import dev.mokuroku.scorecard.fact.FactFields;
import dev.mokuroku.scorecard.fact.FactType;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The list of the facts of a repository. What a repository does not have is an empty text, and not unknown; what the
/// credentials may not see is unknown.
final class RepositoryFactFields {
    private final FactFields<KnownRepository> fields = new FactFields<>("GitHub, with each listing of the repository");

    private RepositoryFactFields() {}

    static FactFields<KnownRepository> all() {
        RepositoryFactFields all = new RepositoryFactFields();
        all.addIdentity();
        all.addContent();
        all.addProtection();
        all.addReleases();
        return all.fields;
    }

    private void addIdentity() {
        fields.add("repo.slug", TEXT, "Owner and name, such as acme/checkout.", KnownRepository::slug);
        add("visibility", TEXT, "public, private or internal.", RepositoryFacts::visibility);
        add("archived", BOOLEAN, "Whether the repository is archived.", RepositoryFacts::archived);
        add("fork", BOOLEAN, "Whether the repository is a fork.", RepositoryFacts::fork);
        add("description", TEXT, "Description; empty if there is none.", facts -> orEmpty(facts.description()));
        add("homepage", TEXT, "Address of the homepage; empty if there is none.", facts -> orEmpty(facts.homepage()));
        add("topics", TEXTS, "Topics.", RepositoryFacts::topics);
        add(
                "default_branch",
                TEXT,
                "Name of the default branch; empty for an empty repository.",
                facts -> orEmpty(facts.defaultBranch()));
        add(
                "head_commit",
                TEXT,
                "Hash of the commit at the head of the default branch; empty for an empty repository.",
                facts -> orEmpty(facts.headCommit()));
        add("pushed_at", TIME, "When somebody last pushed to any branch.", RepositoryFacts::pushedAt);
    }

    private void addContent() {
        add("has_license", BOOLEAN, "Whether GitHub finds a licence.", facts -> facts.license() != null);
        add(
                "license",
                TEXT,
                "SPDX identifier of the licence, or its name; empty if there is none.",
                facts -> license(facts.license()));
        add(
                "main_language",
                TEXT,
                "The language with most bytes; empty if there is none.",
                facts -> orEmpty(facts.mainLanguage()));
        add("languages", TEXTS, "At most ten languages, the one with most bytes first.", RepositoryFacts::languages);
        add("has_readme", BOOLEAN, "Whether there is a README.", facts -> facts.readme() != null);
        add(
                "readme_bytes",
                INTEGER,
                "Size of the README in bytes; 0 if there is none.",
                facts -> facts.readme() == null ? 0 : facts.readme().bytes());
        add(
                "has_codeowners",
                BOOLEAN,
                "Whether there is a file CODEOWNERS that GitHub heeds.",
                facts -> facts.codeOwners() != null);
        add(
                "manifests",
                TEXTS,
                "Paths of the manifests that the setting mokuroku.github.facts.manifests names.",
                facts -> facts.manifests().stream().map(Manifest::path).toList());
        add(
                "open_alerts",
                INTEGER,
                "Number of open vulnerability alerts; unknown unless mokuroku.github.facts.alerts is on.",
                RepositoryFacts::openAlerts);
    }

    private void addProtection() {
        addProtection("branch_protected", BOOLEAN, "Whether a rule protects the default branch.", Protection::on);
        addProtection(
                "required_reviews",
                INTEGER,
                "Number of approvals that a pull request needs.",
                Protection::requiredReviews);
        addProtection(
                "requires_codeowner_reviews",
                BOOLEAN,
                "Whether a pull request needs the approval of a code owner.",
                Protection::requiresCodeOwnerReviews);
        addProtection(
                "requires_status_checks",
                BOOLEAN,
                "Whether checks must pass before a merge.",
                Protection::requiresStatusChecks);
        addProtection("status_checks", TEXTS, "Names of the checks that must pass.", Protection::statusChecks);
        addProtection(
                "protection_binds_admins",
                BOOLEAN,
                "Whether the branch protection rule binds administrators.",
                Protection::enforcedForAdmins);
        addProtection(
                "allows_force_pushes",
                BOOLEAN,
                "Whether the default branch can be pushed to with force.",
                Protection::allowsForcePushes);
    }

    private void addReleases() {
        add("has_release", BOOLEAN, "Whether there is a release.", facts -> facts.latestRelease() != null);
        addRelease("latest_release", TEXT, "Tag of the latest release; empty if there is none.", "", Release::tag);
        addRelease(
                "latest_release_at",
                TIME,
                "When the latest release was published; unknown if there is none.",
                null,
                Release::publishedAt);
        addRelease(
                "latest_release_is_prerelease",
                BOOLEAN,
                "Whether the latest release is marked as a prerelease.",
                false,
                Release::prerelease);
    }

    private void add(
            String name, FactType type, String description, Function<RepositoryFacts, @Nullable Object> value) {
        fields.add("repo." + name, type, description, repository -> value.apply(repository.facts()));
    }

    /// Unknown if the credentials may not see the protection. Nothing protects a branch that does not exist.
    private void addProtection(
            String name, FactType type, String description, Function<Protection, @Nullable Object> value) {
        add(name, type, description, facts -> {
            Protection protection = facts.defaultBranch() == null ? Protection.NONE : facts.protection();
            return protection == null ? null : value.apply(protection);
        });
    }

    private void addRelease(
            String name,
            FactType type,
            String description,
            @Nullable Object without,
            Function<Release, @Nullable Object> value) {
        add(
                name,
                type,
                description,
                facts -> facts.latestRelease() == null ? without : value.apply(facts.latestRelease()));
    }

    private static String license(@Nullable License license) {
        if (license == null) {
            return "";
        }
        String id = license.spdxId();
        return id == null || id.equals("NOASSERTION") ? license.name() : id;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

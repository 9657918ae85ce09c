package dev.mokuroku.launch.settings;

import static dev.mokuroku.launch.settings.ValueChecks.anyText;
import static dev.mokuroku.launch.settings.ValueChecks.atLeast;
import static dev.mokuroku.launch.settings.ValueChecks.between;
import static dev.mokuroku.launch.settings.ValueChecks.bool;
import static dev.mokuroku.launch.settings.ValueChecks.duration;
import static dev.mokuroku.launch.settings.ValueChecks.each;
import static dev.mokuroku.launch.settings.ValueChecks.eachSecret;
import static dev.mokuroku.launch.settings.ValueChecks.entityRef;
import static dev.mokuroku.launch.settings.ValueChecks.host;
import static dev.mokuroku.launch.settings.ValueChecks.oneOf;
import static dev.mokuroku.launch.settings.ValueChecks.positiveDuration;
import static dev.mokuroku.launch.settings.ValueChecks.share;
import static dev.mokuroku.launch.settings.ValueChecks.size;
import static dev.mokuroku.launch.settings.ValueChecks.sizeUpTo;
import static dev.mokuroku.launch.settings.ValueChecks.webAddress;

import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.url.ReadingHosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Every setting below `mokuroku.`. A test compares this list with what the code reads.
final class KnownSettings {
    private static final ValueCheck PATTERN = Glob::of;
    /// As `quarkus.http.limits.max-body-size`.
    private static final long MAX_SBOM_SIZE = 256L * 1024 * 1024;
    private static final long MAX_FACTS_SIZE = 64L * 1024 * 1024;

    private static final Set<String> VISIBILITIES = Set.of("public", "private", "internal");

    private KnownSettings() {}

    static List<Setting> all() {
        List<Setting> all = new ArrayList<>();
        all.addAll(ofTheServer());
        all.addAll(ofTheCatalog());
        all.addAll(ofAccess());
        all.addAll(ofGithub());
        all.addAll(ofGithubRepositories());
        all.addAll(ofGraphql());
        all.addAll(ofDeployments());
        all.addAll(ofOutreach());
        all.addAll(ofFacts());
        all.addAll(ofSboms());
        all.addAll(ofScorecardBadges());
        all.addAll(ofScorecardsElsewhere());
        all.addAll(ScaffolderSettings.all());
        return all;
    }

    private static List<Setting> ofTheServer() {
        return List.of(
                new Setting("mokuroku.data", anyText()),
                new Setting("mokuroku.base-url", webAddress()),
                new Setting("mokuroku.max-body-size", size()),
                new Setting("mokuroku.http.header-timeout", positiveDuration()),
                new Setting("mokuroku.http.body-timeout", positiveDuration()),
                new Setting("mokuroku.http.write-timeout", positiveDuration()),
                new Setting("mokuroku.http.max-streams", atLeast(1)),
                new Setting("mokuroku.http.stream-wait", duration()),
                new Setting("mokuroku.http.allowed-hosts", each(host())),
                new Setting("mokuroku.limits.requests-per-minute", atLeast(0)),
                new Setting("mokuroku.limits.graphql-cost-per-minute", between(0, Long.MAX_VALUE)),
                new Setting("mokuroku.dry-run", bool()),
                new Setting("mokuroku.signals.max-connections", atLeast(0)),
                new Setting("mokuroku.search.empty-types", anyText()));
    }

    private static List<Setting> ofTheCatalog() {
        return List.of(
                new Setting("mokuroku.folders", anyText()),
                new Setting("mokuroku.folder-scan-interval", positiveDuration()),
                new Setting("mokuroku.reading.allow", each(ReadingHosts::check)),
                new Setting("mokuroku.reading.interval", positiveDuration()),
                new Setting("mokuroku.reading.timeout", positiveDuration()),
                new Setting("mokuroku.registration.max-files", atLeast(1)),
                new Setting("mokuroku.registration.max-size", size()),
                new Setting("mokuroku.registration.timeout", positiveDuration()),
                new Setting("mokuroku.change-feed.keep", duration()),
                new Setting("mokuroku.audit.keep", duration()),
                new Setting("mokuroku.catalog.tombstones.grace", duration()),
                new Setting("mokuroku.catalog.orphans", oneOf(Set.of("delete", "keep"))),
                new Setting("mokuroku.catalog.code-owners", bool()),
                new Setting("mokuroku.catalog.merge-keys", bool()),
                new Setting("mokuroku.catalog.keep-unconfigured-sources", bool()),
                new Setting("mokuroku.catalog.max-unconfigured-share", share()),
                new Setting("mokuroku.catalog.kinds", anyText()),
                new Setting("mokuroku.platform.end-of-life.source", anyText()),
                new Setting("mokuroku.catalog.rules[*].allow", anyText()),
                new Setting("mokuroku.catalog.rules[*].locations[*].type", oneOf(Set.of("url", "file"))),
                new Setting("mokuroku.catalog.rules[*].locations[*].target", anyText()),
                new Setting("mokuroku.catalog.rules[*].locations[*].pattern", PATTERN));
    }

    private static List<Setting> ofAccess() {
        return List.of(
                new Setting("mokuroku.auth.allow-unsafe", each(oneOf(UnsafeSettings.names()))),
                new Setting("mokuroku.auth.tokens", eachSecret(SecretChecks.serviceToken())),
                new Setting("mokuroku.auth.guest", bool()),
                new Setting("mokuroku.auth.guest-user", entityRef("user")),
                new Setting("mokuroku.auth.roles.reader", anyText()),
                new Setting("mokuroku.auth.roles.editor", anyText()),
                new Setting("mokuroku.auth.roles.admin", anyText()),
                new Setting("mokuroku.auth.visibility.*.entities", anyText()),
                new Setting("mokuroku.auth.visibility.*.visible-to", anyText()),
                new Setting("mokuroku.auth.service-tokens.keep", duration()),
                new Setting("mokuroku.auth.private-repositories", oneOf(Set.of("everyone", "members"))),
                new Setting("mokuroku.auth.oidc.issuer", webAddress()),
                new Setting("mokuroku.auth.oidc.client-id", anyText()),
                new Setting("mokuroku.auth.oidc.client-secret", anyText()),
                new Setting("mokuroku.auth.oidc.session-secret", SecretChecks.sessionSecret()),
                new Setting("mokuroku.auth.oidc.audiences", anyText()),
                new Setting("mokuroku.auth.oidc.scopes", anyText()),
                new Setting("mokuroku.auth.oidc.user-info", bool()),
                new Setting("mokuroku.auth.oidc.session-lifetime", positiveDuration()),
                new Setting("mokuroku.auth.oidc.user-match", oneOf(Set.of("email", "login", "ref"))),
                new Setting("mokuroku.auth.oidc.user-claim", anyText()),
                new Setting("mokuroku.auth.oidc.require-verified-email", bool()),
                new Setting("mokuroku.auth.oidc.groups-claim", anyText()),
                new Setting("mokuroku.auth.backstage.url", webAddress()),
                new Setting("mokuroku.auth.backstage.issuer", anyText()),
                new Setting("mokuroku.auth.backstage.plugins", anyText()),
                new Setting("mokuroku.auth.backstage.audiences", anyText()),
                new Setting("mokuroku.webhooks.secret", eachSecret(SecretChecks.webhookSecret())),
                new Setting("mokuroku.webhooks.keep", duration()));
    }

    private static List<Setting> ofGithub() {
        List<Setting> settings = new ArrayList<>(List.of(
                new Setting("mokuroku.github.host", host()),
                new Setting("mokuroku.github.organizations", anyText()),
                new Setting("mokuroku.github.catalog-path", each(PATTERN)),
                new Setting("mokuroku.github.scan-interval", positiveDuration()),
                new Setting("mokuroku.github.full-scan-interval", positiveDuration()),
                new Setting("mokuroku.github.most-missing", share())));
        for (String github : List.of("mokuroku.github", "mokuroku.github.hosts.*")) {
            settings.add(new Setting(github + ".api-url", webAddress()));
            settings.add(new Setting(github + ".raw-url", webAddress()));
            settings.add(new Setting(github + ".token", SecretChecks.headerToken()));
            settings.add(new Setting(github + ".app.id", SecretChecks.headerToken()));
            settings.add(new Setting(github + ".app.private-key", SecretChecks.privateKey()));
        }
        return settings;
    }

    private static List<Setting> ofGithubRepositories() {
        return List.of(
                new Setting("mokuroku.github.repositories.include", anyText()),
                new Setting("mokuroku.github.repositories.exclude", anyText()),
                new Setting("mokuroku.github.repositories.topics", anyText()),
                new Setting("mokuroku.github.repositories.exclude-topics", anyText()),
                new Setting("mokuroku.github.repositories.visibility", each(oneOf(VISIBILITIES))),
                new Setting("mokuroku.github.repositories.archived", bool()),
                new Setting("mokuroku.github.repositories.forks", bool()),
                new Setting("mokuroku.github.people.enabled", bool()),
                new Setting("mokuroku.github.people.namespace", anyText()),
                new Setting("mokuroku.github.people.group-type", anyText()),
                new Setting("mokuroku.github.people.include", anyText()),
                new Setting("mokuroku.github.people.exclude", anyText()),
                new Setting("mokuroku.github.people.without-team", bool()),
                new Setting("mokuroku.github.people.checks-suspended", bool()),
                new Setting("mokuroku.github.people.scan-interval", positiveDuration()),
                new Setting("mokuroku.github.facts.enabled", bool()),
                new Setting("mokuroku.github.facts.manifests", anyText()),
                new Setting("mokuroku.github.facts.alerts", bool()),
                new Setting("mokuroku.platform.adoption.keep", positiveDuration()),
                new Setting("mokuroku.platform.adoption.relations", bool()),
                new Setting("mokuroku.platform.campaigns.keep", positiveDuration()),
                new Setting("mokuroku.platform.checkouts.folders", anyText()),
                new Setting("mokuroku.platform.manifests.enabled", bool()),
                new Setting("mokuroku.platform.manifests.max-files", atLeast(1)),
                new Setting("mokuroku.platform.manifests.max-size", size()),
                new Setting("mokuroku.platform.manifests.keep-history", positiveDuration()));
    }

    private static List<Setting> ofGraphql() {
        return List.of(
                new Setting("mokuroku.graphql.introspection", bool()),
                new Setting("mokuroku.graphql.max-body-size", sizeUpTo(Integer.MAX_VALUE)),
                new Setting("mokuroku.graphql.max-query-size", sizeUpTo(Integer.MAX_VALUE)),
                new Setting("mokuroku.graphql.timeout", positiveDuration()),
                new Setting("mokuroku.graphql.max-tokens", atLeast(1)),
                new Setting("mokuroku.graphql.max-depth", atLeast(1)),
                new Setting("mokuroku.graphql.max-fields", atLeast(1)),
                new Setting("mokuroku.graphql.max-aliases", atLeast(0)),
                new Setting("mokuroku.graphql.max-root-fields", atLeast(1)),
                new Setting("mokuroku.graphql.max-cost", between(1, Long.MAX_VALUE)),
                new Setting("mokuroku.graphql.max-running-cost", between(1, Long.MAX_VALUE)),
                new Setting("mokuroku.graphql.max-page-size", atLeast(1)),
                new Setting("mokuroku.graphql.max-list-size", atLeast(1)),
                new Setting("mokuroku.graphql.max-input-depth", atLeast(1)),
                new Setting("mokuroku.graphql.document-cache", size()),
                new Setting("mokuroku.graphql.persisted-queries.enabled", bool()),
                new Setting("mokuroku.graphql.persisted-queries.cache", size()),
                new Setting("mokuroku.graphql.subscriptions.max-connections", atLeast(0)),
                new Setting("mokuroku.graphql.subscriptions.max-operations", atLeast(1)),
                new Setting("mokuroku.graphql.subscriptions.init-timeout", positiveDuration()),
                new Setting("mokuroku.graphql.subscriptions.ping-interval", positiveDuration()),
                new Setting("mokuroku.graphql.subscriptions.max-lifetime", positiveDuration()));
    }

    private static List<Setting> ofSboms() {
        return List.of(
                new Setting("mokuroku.platform.sboms.max-size", sizeUpTo(MAX_SBOM_SIZE)),
                new Setting("mokuroku.platform.sboms.keep-versions", atLeast(1)),
                new Setting("mokuroku.platform.sboms.github", bool()));
    }

    private static List<Setting> ofDeployments() {
        return List.of(
                new Setting("mokuroku.scorecards.history.keep", positiveDuration()),
                new Setting("mokuroku.platform.deployments.keep", positiveDuration()),
                new Setting("mokuroku.platform.deployments.files", anyText()),
                new Setting("mokuroku.platform.deployments.github-history", bool()),
                new Setting("mokuroku.platform.deployments.github-commit-times", bool()));
    }

    private static List<Setting> ofFacts() {
        return List.of(
                new Setting("mokuroku.scorecards.facts.repository.time-to-live", positiveDuration()),
                new Setting("mokuroku.scorecards.facts.deployments.environments", anyText()),
                new Setting("mokuroku.scorecards.facts.pushed.max-size", sizeUpTo(MAX_FACTS_SIZE)),
                new Setting("mokuroku.scorecards.facts.pushed.time-to-live", positiveDuration()),
                new Setting("mokuroku.scorecards.facts.pushed.keep-history", positiveDuration()));
    }

    private static List<Setting> ofOutreach() {
        return List.of(
                new Setting("mokuroku.platform.feedback.files", anyText()),
                new Setting("mokuroku.platform.outreach.enabled", bool()),
                new Setting("mokuroku.platform.outreach.labels", anyText()),
                new Setting("mokuroku.platform.outreach.max-pull-requests-per-hour", atLeast(1)));
    }

    private static List<Setting> ofScorecardsElsewhere() {
        return List.of(
                new Setting("mokuroku.scorecards.backstage.aliases", anyText()),
                new Setting("mokuroku.scorecards.backstage.aggregation-types", anyText()),
                new Setting("mokuroku.scorecards.notifications.webhooks.*.url", webAddress()),
                new Setting("mokuroku.scorecards.notifications.webhooks.*.secret", SecretChecks.webhookSecret()),
                new Setting("mokuroku.scorecards.notifications.webhooks.*.scorecards", anyText()),
                new Setting("mokuroku.scorecards.notifications.webhooks.*.private-address", bool()));
    }

    private static List<Setting> ofScorecardBadges() {
        return List.of(
                new Setting("mokuroku.scorecards.badges.public", bool()),
                new Setting("mokuroku.scorecards.badges.max-age", duration()));
    }
}

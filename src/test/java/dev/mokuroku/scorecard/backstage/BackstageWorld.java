package dev.mokuroku.scorecard.backstage;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A small catalog for Backstage's scorecard plugins. Requests without a token are of Ann, a reader of the team shop;
/// those of the service `ci` are an admin's.
public final class BackstageWorld implements QuarkusTestProfile {
    private static final String TOKEN = "a-token-for-tests-of-scorecards-in-backstage";

    private static final String PEOPLE = """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: shop}
            spec: {type: team, children: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: other}
            spec: {type: team, children: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: ann}
            spec: {memberOf: [shop]}
            """;

    private static final String COMPONENTS = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: checkout
              description: Takes payments.
              links: [{url: "https://runbooks.example.com/checkout", title: Runbook}]
            spec: {type: service, lifecycle: production, owner: shop}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: basket, description: Keeps goods.}
            spec: {type: service, lifecycle: production, owner: shop}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: voucher, annotations: {github.com/project-slug: acme/voucher}}
            spec: {type: service, lifecycle: deprecated, owner: user:ann}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: ledger, description: Keeps books.}
            spec: {type: service, lifecycle: production, owner: other}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: hidden, description: Nobody knows., labels: {secret: "true"}}
            spec: {type: service, lifecycle: production, owner: shop}
            """;

    private static final String SCORECARDS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: readiness, title: Readiness, description: Ready to run}
            spec:
              owner: shop
              appliesTo: {kind: component}
              levels: [{name: silver}, {name: gold}]
              checks:
                - {id: described, title: Has a description, level: silver, expression: entity.description != '',
                   message: It has no description.}
                - {id: links, level: gold, expression: entity.link_count, threshold: {min: 1}, unit: links}
                - {id: dashboard, level: gold, effectiveFrom: "2999-01-01",
                   expression: '"Dashboard" in entity.link_titles', message: No dashboard.}
                - {id: readme, level: gold, expression: repo.has_readme,
                   appliesTo: {metadata.annotations.github.com/project-slug: {$exists: true}}}
              exemptions:
                - {check: described, entity: voucher, reason: Replaced in spring.}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: plan}
            spec:
              owner: other
              draft: true
              appliesTo: {kind: component}
              checks: [{id: titled, expression: entity.title != ''}]
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: sketch}
            spec:
              owner: shop
              draft: true
              appliesTo: {metadata.name: {$in: [voucher, ledger, hidden]}}
              checks: [{id: titled, expression: entity.title != ''}]
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mokuroku.folders", folder().toString(),
                "mokuroku.auth.tokens", "ci=" + TOKEN,
                "mokuroku.auth.guest", "true",
                "mokuroku.auth.guest-user", "user:default/ann",
                "mokuroku.auth.roles.reader", "user:default/ann",
                "mokuroku.auth.roles.editor", "user:default/bob",
                "mokuroku.auth.visibility.secret.entities", "metadata.labels.secret=true",
                "mokuroku.auth.visibility.secret.visible-to", "group:other",
                "mokuroku.scorecards.backstage.aliases", "jira.open_issues=readiness,openPrsWeightedKpi=readiness",
                "mokuroku.scorecards.backstage.aggregation-types", "openPrsWeightedKpi=average");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("scorecards");
            Files.writeString(folder.resolve("people.yaml"), PEOPLE);
            Files.writeString(folder.resolve("components.yaml"), COMPONENTS);
            Files.writeString(folder.resolve("scorecards.yaml"), SCORECARDS);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void awaitResults() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "gold"
                        .equals(ann().get("/api/scorecard/metrics/catalog/Component/default/checkout")
                                .path("find { it.id == 'readiness' }?.result?.thresholdResult?.evaluation")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ann().get("/api/scorecard/aggregations/readiness").<Integer>path("result.total") == 3);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ann().get("/api/scorecard/aggregations/sketch").<Integer>path("result.total") == 1);
    }

    static RequestSpecification ann() {
        return given();
    }

    static RequestSpecification service() {
        return given().auth().oauth2(TOKEN);
    }
}

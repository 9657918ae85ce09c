package dev.mokuroku.scorecard.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.repository.FactsCollector;
import dev.mokuroku.repository.RepositoryJson;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.ListingObserver.Listing;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Facts of each origin, and that their changes queue the entity.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FactChangesTest {
    private static final String SOURCE = "test:facts";
    private static final EntityRef SERVICE = EntityRef.parse("component:default/fact-service");

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @Inject
    CatalogIndex index;

    @Inject
    Facts facts;

    @Inject
    FactsCollector collector;

    @Inject
    @All
    List<RecurringJob> jobs;

    private static ParsedDescriptor service() {
        return Descriptors.file("fact-service", """
                {apiVersion: backstage.io/v1alpha1, kind: Component,
                 metadata: {name: fact-service, annotations: {github.com/project-slug: acme/fact-service}},
                 spec: {type: service, lifecycle: production, owner: fact-owners, dependsOn: ["resource:none"]}}""");
    }

    private static ParsedDescriptor owners() {
        return Descriptors.file(
                "fact-owners",
                "{apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: fact-owners}, spec: {type: team, children: []}}");
    }

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, List.of(service()));
        live.catchUp();
        run("scorecard-relation-targets");
        run("scorecard-reported-facts");
        RecordedQueue.clear();
    }

    @AfterEach
    void clear() throws ScanFailedException {
        catalog.remove(SOURCE, List.of(service().file().id(), owners().file().id()));
        live.catchUp();
        collector.partialListing("github:acme", "acme").orElseThrow().found(List.of("fact-service"), List.of());
    }

    @Test
    void theOwnerThatComesAndGoesIsAFact() {
        assertThat(value("entity.owner_exists")).isEqualTo(false);
        assertThat(value("entity.missing_targets"))
                .isEqualTo(List.of("resource:default/none", "group:default/fact-owners"));
        catalog.apply(SOURCE, List.of(owners()));
        run("scorecard-relation-targets");
        assertThat(RecordedQueue.take(SERVICE)).isTrue();
        assertThat(value("entity.owner_exists")).isEqualTo(true);
        assertThat(value("entity.missing_targets")).isEqualTo(List.of("resource:default/none"));
        catalog.remove(SOURCE, List.of(owners().file().id()));
        run("scorecard-relation-targets");
        assertThat(RecordedQueue.take(SERVICE)).isTrue();
        assertThat(value("entity.owner_exists")).isEqualTo(false);
        assertThat(value("entity.created_at")).isNotNull();
        assertThat(value("problems.count")).isEqualTo(0L);
    }

    @Test
    void factsOfTheRepositoryFollowTheListing() throws ScanFailedException {
        assertThat(values("repo.has_readme")).isEmpty();
        JsonNode listed = RepositoryJson.full("acme/fact-service");
        list(listed);
        assertThat(RecordedQueue.take(SERVICE)).isTrue();
        FactValue readme = values("repo.has_readme").get("repo.has_readme");
        assertThat(readme.value()).isEqualTo(true);
        assertThat(readme.source()).startsWith("acme/fact-service@");
        assertThat(readme.link()).isEqualTo("https://github.com/acme/fact-service");
        assertThat(readme.expiresAt()).isAfter(readme.at());
        list(listed);
        assertThat(RecordedQueue.take(SERVICE)).as("nothing changed").isFalse();
        list(((ObjectNode) listed.deepCopy()).put("isArchived", true));
        assertThat(RecordedQueue.take(SERVICE)).isTrue();
        assertThat(value("repo.archived")).isEqualTo(true);
    }

    @Test
    void everyReportOfADeploymentCounts() {
        assertThat(values("deployments.failure_percent")).isEmpty();
        assertThat(value("deployments.environments")).isEqualTo(List.of());
        deploy("succeeded");
        assertThat(RecordedQueue.take(SERVICE)).isTrue();
        assertThat(value("deployments.versions")).isEqualTo(Map.of("production", "1.0"));
        assertThat(value("deployments.count_30d")).isEqualTo(1L);
        assertThat(value("deployments.failure_percent")).isEqualTo(0.0);
        deploy("failed");
        assertThat(RecordedQueue.take(SERVICE)).as("what runs is the same").isTrue();
        FactValue failures = values("deployments.failure_percent").get("deployments.failure_percent");
        assertThat(failures.value()).isEqualTo(50.0);
        assertThat(failures.expiresAt()).isNotNull();
    }

    @Test
    void whoUsesNothingHasNoDrift() {
        assertThat(value("platform.uses")).isEqualTo(List.of());
        assertThat(value("platform.drift_majors")).isEqualTo(0L);
        assertThat(value("platform.open_campaigns")).isEqualTo(List.of());
        assertThat(values("platform.behind_since", "feedback.count")).isEmpty();
    }

    @Test
    void platformComponentsOfTheDemoHaveFeedbackAndUsers() {
        EntityRef runtime = EntityRef.parse("platformcomponent:default/service-runtime");
        Map<String, FactValue> found = values(runtime, "feedback.count", "feedback.open_count", "feedback.average");
        assertThat(found.get("feedback.count").value()).isInstanceOf(Long.class);
    }

    private void list(JsonNode repository) throws ScanFailedException {
        Listing listing = collector.partialListing("github:acme", "acme").orElseThrow();
        listing.found(List.of("fact-service"), List.of(repository));
    }

    private static void deploy(String status) {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "component",
                        SERVICE.toString(),
                        "environment",
                        "production",
                        "version",
                        "1.0",
                        "status",
                        status))
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
    }

    private void run(String job) {
        jobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private Object value(String name) {
        return values(name).get(name).value();
    }

    private Map<String, FactValue> values(String... names) {
        return values(SERVICE, names);
    }

    private Map<String, FactValue> values(EntityRef ref, String... names) {
        IndexedEntity entity = index.everything().byRef(ref).orElseThrow();
        return facts.read(List.of(entity), Set.of(names)).of(ref);
    }
}

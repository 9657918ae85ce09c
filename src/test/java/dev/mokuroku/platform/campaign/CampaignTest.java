package dev.mokuroku.platform.campaign;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.ManifestFile;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import dev.mokuroku.platform.usage.store.UsesWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a manifest to the end of a campaign.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(CampaignTest.WithCampaign.class)
class CampaignTest {
    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: service-runtime}
            spec:
              type: library
              lifecycle: production
              owner: platform
              packages: ["pkg:maven/acme/service-runtime"]
              versions:
                scheme: maven
                releases: [{version: "1.0"}, {version: "2.0"}, {version: "3.0"}]
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Campaign
            metadata: {name: runtime-3, title: Move to runtime 3}
            spec:
              platformComponent: service-runtime
              from: "<3.0"
              to: "3.0"
              owner: platform
              by: "2099-12-31"
              reason: Version 2 gets no fixes.
              exemptions: [{entity: "component:archive", reason: It is replaced soon.}]
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: shop}
            spec: {type: team, children: []}
            """;

    public static final class WithCampaign implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("campaign");
                StringBuilder text = new StringBuilder(DESCRIPTORS);
                text.append(component("basket", "[]"));
                text.append(component("orders", "[\"component:basket\"]"));
                text.append(component("archive", "[]"));
                text.append(component("search", "[]"));
                Files.writeString(folder.resolve("catalog-info.yaml"), text);
                return Map.of("mokuroku.folders", folder.toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static String component(String name, String dependsOn) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %s
                  annotations: {backstage.io/source-location: "url:https://github.com/acme/%s/tree/main/"}
                spec: {type: service, lifecycle: production, owner: shop, dependsOn: %s}
                """.formatted(name, name, dependsOn);
    }

    @Inject
    UsesWriter writer;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    @Inject
    CatalogIndex index;

    @Inject
    LiveIndex live;

    @BeforeEach
    void useVersions() {
        await().until(() -> index.count(FilterString.parse("kind=component")) == 4);
        run("platform-entity-folders");
        run("platform-campaigns");
        use("basket", "2.0");
        use("orders", "1.0");
        use("archive", "1.0");
        use("search", "3.0");
        use("nobody", "1.0");
    }

    private void use(String repository, String version) {
        writer.save(
                "github:acme",
                List.of(new ScannedRepository(
                        "acme/" + repository,
                        new ReadStamp("1", ""),
                        Set.of("pom.xml"),
                        List.of(new ManifestFile("pom.xml", version, 1, null)),
                        List.of(new DeclaredUse(
                                "pom.xml",
                                12,
                                5,
                                "pkg:maven/acme/service-runtime",
                                "runtime",
                                new UsedVersion(version, null, version, ResolvedBy.EXACT_REQUIREMENT))),
                        List.of(),
                        List.of(),
                        "abc",
                        Instant.parse("2026-03-01T00:00:00Z"))));
        live.catchUp();
    }

    private void run(String job) {
        jobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run();
        live.catchUp();
    }

    private static JsonPath campaign(String fields) {
        JsonPath answer = ask("{ entity(ref: \"campaign:runtime-3\") { ... on Campaign { %s } } }".formatted(fields));
        answer.setRootPath("data.entity");
        return answer;
    }

    private static JsonPath mutate(String mutation) {
        JsonPath answer = ask("mutation { result: %s }".formatted(mutation));
        answer.setRootPath("data.result");
        return answer;
    }

    @Test
    void followsItsMembersToItsEnd() {
        assertThat(campaign("progress { openCount doneCount exemptCount goneCount totalCount }")
                        .getMap("progress"))
                .containsEntry("openCount", 2)
                .containsEntry("exemptCount", 1)
                .containsEntry("totalCount", 3);
        use("basket", "3.0");
        assertThat(campaign("members(state: [DONE]) { nodes { entity { ref } versions } }")
                        .getList("members.nodes.entity.ref"))
                .containsExactly("component:default/basket");
        assertThat(campaign("status").getString("status")).isEqualTo("OPEN");
        use("orders", "3.0");
        JsonPath met = campaign("status times { metAt }");
        assertThat(met.getString("status")).isEqualTo("MET");
        assertThat(met.getString("times.metAt")).isNotNull();
        use("orders", "2.0");
        JsonPath open = campaign("status times { metAt }");
        assertThat(open.getString("status")).isEqualTo("OPEN");
        assertThat(open.getString("times.metAt")).isNull();
        writer.remove(Set.of("acme/orders"));
        live.catchUp();
        assertThat(campaign("progress { goneCount } status").getInt("progress.goneCount"))
                .isEqualTo(1);
    }

    @Test
    void marksMembersInTheIndex() {
        given().get("/api/catalog/entities?filter=campaign.runtime-3=open")
                .then()
                .body("metadata.name", contains("basket", "orders"));
        given().get("/api/catalog/entities?filter=kind=campaign,campaign.status=open")
                .then()
                .body("metadata.name", contains("runtime-3"));
        assertThat(campaign("progressBy { value progress { openCount totalCount } }")
                        .getMap("progressBy[0]"))
                .containsEntry("value", "group:default/shop");
    }

    @Test
    void ordersMembersIntoWaves() {
        run("platform-campaigns");
        JsonPath answer =
                campaign("waves { wave progress { totalCount } } members(wave: 2) { nodes { entity { ref } } }");
        assertThat(answer.getList("waves.wave")).containsExactly(1, 2);
        assertThat(answer.getList("members.nodes.entity.ref")).containsExactly("component:default/orders");
    }

    @Test
    void countsRepositoriesWithoutEntitiesApart() {
        run("platform-campaigns");
        JsonPath answer = campaign("unownedRepositories { repository state }");
        assertThat(answer.getList("unownedRepositories.repository")).containsExactly("acme/nobody");
        assertThat(answer.getList("unownedRepositories.state")).containsExactly("OPEN");
    }

    @Test
    void keepsTheProgressOfEachDay() {
        run("platform-campaign-day");
        assertThat(campaign("progressHistory { progress { openCount exemptCount } }")
                        .getList("progressHistory.progress.exemptCount"))
                .containsExactly(1);
    }

    @Test
    void showsEntitiesAndTeamsWhatToMove() {
        JsonPath answer = ask("""
                { entity(ref: "component:orders") { campaigns { campaign { ref by } state versions } }
                  group: entity(ref: "group:shop") { ... on Group { openCampaignMembers { entity { ref } } } }
                  component: entity(ref: "platformcomponent:service-runtime") {
                    ... on PlatformComponent { openCampaigns { ref } } } }""");
        assertThat(answer.getMap("data.entity.campaigns[0]"))
                .containsEntry("state", "OPEN")
                .containsEntry("versions", List.of("1.0"));
        assertThat(answer.getList("data.group.openCampaignMembers.entity.ref"))
                .containsExactly("component:default/basket", "component:default/orders");
        assertThat(answer.getList("data.component.openCampaigns.ref")).contains("campaign:default/runtime-3");
    }

    @Test
    void exemptsAMemberUntilTheExemptionIsRevoked() {
        String request = "requestCampaignExemption(input: {campaign: \"runtime-3\", entity: \"basket\","
                + " reason: \"Frozen.\"}) { exemption { id state } userErrors { code field } }";
        String id = mutate(request).getString("exemption.id");
        assertThat(mutate(request).getString("userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(mutate(
                                "approveCampaignExemption(input: {id: \"%s\", until: \"2000-01-01\"}) { userErrors { field } }"
                                        .formatted(id))
                        .getList("userErrors[0].field"))
                .containsExactly("input", "until");
        assertThat(mutate("approveCampaignExemption(input: {id: \"%s\"}) { exemption { state decidedBy } }"
                                .formatted(id))
                        .getString("exemption.state"))
                .isEqualTo("APPROVED");
        assertThat(campaign("progress { exemptCount }").getInt("progress.exemptCount"))
                .isEqualTo(2);
        assertThat(campaign("exemptions { entity { ref } reason }").getString("exemptions[0].reason"))
                .isEqualTo("Frozen.");
        mutate("revokeCampaignExemption(input: {id: \"%s\"}) { exemption { state } }".formatted(id));
        assertThat(campaign("progress { exemptCount }").getInt("progress.exemptCount"))
                .isEqualTo(1);
        assertThat(ask("{ auditTrail(ref: \"component:basket\") { nodes { action message } } }")
                        .getString("data.auditTrail.nodes[0].message"))
                .contains("was revoked");
        assertThat(mutate("requestCampaignExemption(input: {campaign: \"runtime-3\", entity: \"search\","
                                + " reason: \"No member.\"}) { userErrors { field } }")
                        .getList("userErrors[0].field"))
                .containsExactly("input", "entity");
    }

    @Test
    void createsClosesAndDeletesACampaign() {
        String create = "createCampaign(input: {name: \"%s\", platformComponent: \"service-runtime\", to: \"%s\","
                + " owner: \"platform\"}) { campaign { ref status progress { openCount } } userErrors { code field } }";
        assertThat(mutate(create.formatted("runtime-4", "<")).getList("userErrors[0].field"))
                .containsExactly("input", "to");
        JsonPath created = mutate(create.formatted("runtime-4", "4.0"));
        assertThat(created.getInt("campaign.progress.openCount")).isEqualTo(4);
        assertThat(mutate(create.formatted("runtime-4", "4.0")).getString("userErrors[0].code"))
                .isEqualTo("CONFLICT");
        JsonPath closed = mutate("closeCampaign(input: {ref: \"campaign:runtime-4\", reason: \"Postponed.\"})"
                + " { campaign { status closed { reason by } } userErrors { message } }");
        assertThat(closed.getString("campaign.status")).isEqualTo("CLOSED");
        assertThat(closed.getString("campaign.closed.reason")).isEqualTo("Postponed.");
        use("search", "4.0");
        assertThat(ask("{ entity(ref: \"campaign:runtime-4\") { ... on Campaign { progress { openCount } } } }")
                        .getInt("data.entity.progress.openCount"))
                .isEqualTo(4);
        assertThat(mutate("deleteCampaign(input: {ref: \"campaign:runtime-4\"}) { deletedRef userErrors { message } }")
                        .getString("deletedRef"))
                .isEqualTo("campaign:default/runtime-4");
        assertThat(ask("{ entity(ref: \"campaign:runtime-4\") { ref } }").<Object>get("data.entity"))
                .isNull();
        assertThat(mutate("deleteCampaign(input: {ref: \"campaign:runtime-3\"}) { userErrors { code } }")
                        .getString("userErrors[0].code"))
                .isEqualTo("CONFLICT");
    }

    @Test
    void listsWhoHasToMoveBeforeADay() {
        JsonPath answer = ask("""
                { all: campaignCensus(before: "2100-01-01") {
                    totalCount nodes { ref } campaigns { campaign { ref } openCount } }
                  none: campaignCensus(before: "2099-12-31") { totalCount } }""");
        assertThat(answer.getList("data.all.nodes.ref"))
                .containsExactly("component:default/basket", "component:default/orders");
        assertThat(answer.getInt("data.all.campaigns[0].openCount")).isEqualTo(2);
        assertThat(answer.getInt("data.none.totalCount")).isZero();
    }

    @Test
    void findsWhomADeprecationAffects() {
        JsonPath answer = ask("""
                { blastRadius(component: "service-runtime", range: ">=2.0|<3.0") {
                    directCount indirectCount complete edges { depth node { ref } } } }""");
        assertThat(answer.getInt("data.blastRadius.directCount")).isEqualTo(1);
        assertThat(answer.getList("data.blastRadius.edges.node.ref"))
                .containsExactly("component:default/basket", "component:default/orders");
        assertThat(answer.getBoolean("data.blastRadius.complete")).isTrue();
        assertThat(
                        ask("{ blastRadius(component: \"service-runtime\", range: \"<3.0\", filter: \"metadata.name=orders\")"
                                        + " { directCount totalCount } }")
                                .getInt("data.blastRadius.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void listsMembersOverRest() {
        given().get("/api/platform/campaigns/default/runtime-3/members?state=open&limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("after="))
                .body("items[0].entity", equalTo("component:default/basket"))
                .body("items[0].owner", equalTo("group:default/shop"))
                .body("items[0].versions", equalTo("2.0"));
        given().accept("text/csv")
                .get("/api/platform/campaigns/default/runtime-3/members?state=exempt")
                .then()
                .body(startsWith("entity,owner,state,wave,versions,since,stateSince,exemptUntil\n"
                        + "\"component:default/archive\",group:default/shop,exempt,"));
        given().get("/api/platform/campaigns/default/none/members").then().statusCode(404);
        given().get("/api/platform/campaigns/default/runtime-3/members?state=lost")
                .then()
                .statusCode(400)
                .body("error.message", containsString("state must be one of"));
    }

    @Test
    void asksTheRepositoriesThatHaveToMove() {
        mutate("createCampaign(input: {name: \"ask\", platformComponent: \"service-runtime\", from: \"<2.0\","
                + " to: \"3.0\", owner: \"platform\", outreach: ISSUE}) { userErrors { message } }");
        run("platform-campaigns");
        JsonPath asked = ask(
                "{ entity(ref: \"campaign:ask\") { ... on Campaign { outreachStatus { repository state url } } } }");
        assertThat(asked.getList("data.entity.outreachStatus.repository"))
                .containsExactly("acme/archive", "acme/nobody", "acme/orders");
        mutate("deleteCampaign(input: {ref: \"campaign:ask\"}) { deletedRef }");
        run("platform-campaigns");
    }

    @Test
    void writesNothingForUntouchedMembers() {
        run("platform-campaigns");
        run("platform-campaigns");
        String before = index.version();
        use("basket", "2.0");
        run("platform-campaigns");
        run("platform-campaign-day");
        assertThat(index.version()).isEqualTo(before);
    }
}

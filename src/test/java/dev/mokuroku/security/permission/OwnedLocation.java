package dev.mokuroku.security.permission;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.scorecard.exemption.ExemptionRequest;
import dev.mokuroku.scorecard.exemption.ExemptionTable;
import dev.mokuroku.source.registered.Registration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A registered file with one component, which a group of the user `owner` owns.
@Singleton
public class OwnedLocation {
    private static final String REF = "component:default/matrix";
    private static final String CAMPAIGN = "campaign:default/matrix";
    private static final String SCORECARD = "scorecard:default/matrix";
    private static final String SOURCE = "test:matrix";

    private final Registration registration;
    private final RegisteredLocations locations;
    private final ApplyDescriptors catalog;
    private final LiveIndex live;
    private final CatalogIndex index;
    private final Exemptions exemptions;
    private final ExemptionTable checkExemptions;
    private final ParsedDescriptor people = Descriptors.file("matrix", """
            {apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: matrix-owners},
             spec: {type: team, children: []}}
            ---
            {apiVersion: backstage.io/v1alpha1, kind: Group, metadata: {name: matrix-editors},
             spec: {type: team, children: []}}
            ---
            {apiVersion: backstage.io/v1alpha1, kind: User, metadata: {name: owner}, spec: {memberOf: [matrix-owners]}}
            ---
            {apiVersion: backstage.io/v1alpha1, kind: User, metadata: {name: editor}, spec: {memberOf: [matrix-editors]}}
            """);
    /// Below the folder that is read: others may not be registered.
    private final Path file =
            Path.of("catalog-info", "matrix-" + UUID.randomUUID() + ".tmp").toAbsolutePath();

    OwnedLocation(
            Registration registration,
            RegisteredLocations locations,
            ApplyDescriptors catalog,
            LiveIndex live,
            CatalogIndex index,
            Exemptions exemptions,
            ExemptionTable checkExemptions) {
        this.registration = registration;
        this.locations = locations;
        this.catalog = catalog;
        this.live = live;
        this.index = index;
        this.exemptions = exemptions;
        this.checkExemptions = checkExemptions;
    }

    void register() throws IOException {
        Files.writeString(file, """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: matrix}
                spec: {type: service, lifecycle: production, owner: matrix-owners}
                ---
                apiVersion: mokuroku.dev/v1alpha1
                kind: PlatformComponent
                metadata: {name: matrix}
                spec: {type: library, lifecycle: production, owner: matrix-owners}
                ---
                apiVersion: mokuroku.dev/v1alpha1
                kind: Campaign
                metadata: {name: matrix}
                spec: {platformComponent: matrix, to: "2.0.0", owner: matrix-owners}
                ---
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: matrix}
                spec: {owner: matrix-owners, checks: [{id: any, expression: "true"}]}
                """);
        catalog.apply(SOURCE, List.of(people));
        live.catchUp();
        restore();
    }

    /// The location and its component, if a request has removed them.
    void restore() {
        registration.registerOrRefresh(location(), "test");
    }

    void unregister() throws IOException {
        locations.find(location()).ifPresent(found -> registration.unregister(found.id()));
        catalog.remove(SOURCE, List.of(people.file().id()));
        live.catchUp();
        Files.delete(file);
    }

    String pathOf(String route) {
        return route.replace("{kind}/{namespace}/{name}", "component/default/matrix")
                .replace("{namespace}/{kind}/{name}", "default/component/matrix")
                .replace("{metricId}", "matrix")
                .replace("{aggregationId}", "matrix")
                .replace("{namespace}/{name}", "default/matrix")
                .replace("{scorecard}", "matrix")
                .replace("{group}", "matrix-owners")
                .replace("{uid}", uid())
                .replace("{id}", id())
                .replace("{taskId}", uid())
                .replace("{bucket}", "matrix")
                .replace("/api/platform/sboms", "/api/platform/sboms?version=1&component=" + REF)
                .replace("/api/scorecards/facts/junit", "/api/scorecards/facts/junit?entity=" + REF)
                .replace("/api/scorecards/facts/sarif", "/api/scorecards/facts/sarif?entity=" + REF)
                .replace("/api/scorecards/facts/coverage", "/api/scorecards/facts/coverage?entity=" + REF)
                .replace(
                        "/api/scorecards/facts/openssf-scorecard",
                        "/api/scorecards/facts/openssf-scorecard?entity=" + REF)
                .replace("{product}", "matrix")
                .replace("{entityRef: .+}", "platformcomponent:default/matrix")
                .replace("{release}", "1")
                .replace("{key: .+}", "key")
                .replace("{provider}/{rest: .*}", "nobody/start")
                .replace("{provider}/{resource}", "nobody/owners");
    }

    String bodyFor(String route) {
        return switch (route) {
            case "/api/catalog/refresh" -> "{\"entityRef\":\"%s\"}".formatted(REF);
            case "/api/catalog/locations", "/api/catalog/locations/{id}" ->
                "{\"type\":\"url\",\"target\":\"https://not-allowed.example.com/a.yaml\"}";
            case "/api/platform/deployments" ->
                "{\"component\":\"%s\",\"environment\":\"matrix\",\"version\":\"1\"}".formatted(REF);
            case "/api/scorecards/facts" ->
                "{\"entity\":\"%s\",\"schema\":\"junit\",\"values\":{\"tests\":1}}".formatted(REF);
            case "/api/scorecards/facts/junit" -> "<testsuite/>";
            case "/api/scorecards/facts/coverage" -> "LF:1";
            case "/api/scorecards/facts/sarif" -> "{\"version\":\"2.1.0\",\"runs\":[]}";
            case "/api/scorecards/facts/openssf-scorecard" -> "{\"score\":1,\"checks\":[]}";
            case "/api/platform/sboms" -> "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}";
            case "/api/platform/events" -> """
                {"specversion":"1.0","id":"1","source":"/matrix","type":"dev.cdevents.service.deployed.0.2.0",
                "data":{"subject":{"id":"%s","content":{"environment":{"id":"matrix"},"artifactId":"1"}}}}""".formatted(REF);
            default -> "{}";
        };
    }

    String contentTypeFor(String route) {
        return route.equals("/api/platform/events") ? "application/cloudevents+json" : "application/json";
    }

    Map<String, String> arguments() {
        return Map.ofEntries(
                Map.entry("ref", quoted(REF)),
                Map.entry("id", quoted(uid())),
                Map.entry("ids", "[%s]".formatted(quoted(uid()))),
                Map.entry("url", quoted("https://github.com/acme/shop")),
                Map.entry("repository", quoted("acme/shop")),
                Map.entry("fields", "[\"kind\"]"),
                Map.entry("text", quoted("matrix")),
                Map.entry("purl", quoted("pkg:npm/matrix")),
                Map.entry("deleteOrphan.input", "{ref:%s}".formatted(quoted(REF))),
                Map.entry("refreshEntity.input", "{ref:%s}".formatted(quoted(REF))),
                Map.entry("proposeDescriptor.input", "{repository:\"https://not-allowed.example.com/a/b\"}"),
                Map.entry("registerLocation.input", "{target:\"https://not-allowed.example.com/a.yaml\"}"),
                Map.entry(
                        "reportDeployment.input",
                        "{component:%s,environment:\"matrix\",version:\"1\"}".formatted(quoted(REF))),
                Map.entry(
                        "reportFacts.input",
                        "{entity:%s,schema:\"junit\",values:[{name:\"tests\",number:1}]}".formatted(quoted(REF))),
                Map.entry("giveFeedback.input", "{component:%s,rating:3}".formatted(quoted(REF))),
                Map.entry("withdrawFeedback.input", "{component:%s}".formatted(quoted(REF))),
                Map.entry("answerFeedback.input", "{component:%s,author:\"nobody\"}".formatted(quoted(REF))),
                Map.entry("component", quoted("matrix")),
                Map.entry("template", quoted("matrix")),
                Map.entry("runTemplate.input", "{template:\"matrix\"}"),
                Map.entry("cancelTask.input", "{id:%s}".formatted(quoted(uid()))),
                Map.entry("retryTask.input", "{id:%s}".formatted(quoted(uid()))),
                Map.entry("range", quoted("<1.0.0")),
                Map.entry(
                        "createCampaign.input",
                        "{name:\"matrix-new\",platformComponent:\"matrix\",to:\"<\",owner:\"matrix-owners\"}"),
                Map.entry("closeCampaign.input", "{ref:%s}".formatted(quoted(CAMPAIGN))),
                Map.entry("deleteCampaign.input", "{ref:%s}".formatted(quoted(CAMPAIGN))),
                Map.entry(
                        "requestCampaignExemption.input",
                        "{campaign:%s,entity:%s,reason:\"matrix\"}".formatted(quoted(CAMPAIGN), quoted(REF))),
                Map.entry("approveCampaignExemption.input", "{id:%s}".formatted(quoted(exemption()))),
                Map.entry("denyCampaignExemption.input", "{id:%s}".formatted(quoted(exemption()))),
                Map.entry("revokeCampaignExemption.input", "{id:%s}".formatted(quoted(exemption()))),
                Map.entry("teamDigest.group", quoted("matrix-owners")),
                Map.entry(
                        "requestScorecardExemption.input",
                        "{scorecard:\"matrix\",check:\"none\",entity:%s,reason:\"matrix\"}".formatted(quoted(REF))),
                Map.entry("approveScorecardExemption.input", "{id:%s}".formatted(quoted(checkExemption()))),
                Map.entry("denyScorecardExemption.input", "{id:%s}".formatted(quoted(checkExemption()))),
                Map.entry("revokeScorecardExemption.input", "{id:%s}".formatted(quoted(checkExemption()))),
                Map.entry("scan.input", "{source:\"none\"}"),
                Map.entry("issueServiceToken.input", "{name:\"matrix:refused\",role:READER}"),
                Map.entry("revokeServiceToken.input", "{id:%s}".formatted(quoted(new UUID(0, 0).toString()))),
                Map.entry("unregisterLocation.input", "{id:%s}".formatted(quoted(id()))),
                Map.entry("validateDescriptor.input", "{content:\"a: b\"}"));
    }

    /// The id of a request that nobody has decided.
    private String exemption() {
        EntityRef campaign = EntityRef.parse(CAMPAIGN);
        EntityRef entity = EntityRef.parse(REF);
        exemptions.request(campaign, entity, "matrix", null, "test", Instant.EPOCH);
        return Long.toString(exemptions.of(campaign, entity).getFirst().id());
    }

    private String checkExemption() {
        EntityRef scorecard = EntityRef.parse(SCORECARD);
        checkExemptions.request(
                new ExemptionRequest(scorecard, "any", EntityRef.parse(REF), "matrix", null, "test", Instant.EPOCH));
        return Long.toString(checkExemptions.of(scorecard).getFirst().id());
    }

    private LocationRef location() {
        return LocationRef.file(file.toString());
    }

    private String id() {
        return locations.find(location()).map(found -> found.id().toString()).orElse(new UUID(0, 0).toString());
    }

    private String uid() {
        return index.everything()
                .byRef(EntityRef.parse(REF))
                .map(IndexedEntity::uid)
                .orElse(new UUID(0, 0).toString());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}

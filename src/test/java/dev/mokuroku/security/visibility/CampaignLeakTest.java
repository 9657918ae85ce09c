package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.WriterLock;
import dev.mokuroku.catalog.feed.ChangeLog;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.exemption.Exemptions;
import dev.mokuroku.platform.campaign.store.CampaignTable;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import dev.mokuroku.platform.campaign.store.UnownedTable;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hidden members of a campaign are neither shown nor counted.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class CampaignLeakTest {
    private static final EntityRef CAMPAIGN = EntityRef.parse("campaign:default/runtime-2-3");
    private static final EntityRef HIDDEN = EntityRef.parse("component:secret/%s-1".formatted(PLANTED));
    private static final EntityRef OPEN = EntityRef.parse("component:default/open-1");
    private static final String MEMBERS = "/api/platform/campaigns/default/runtime-2-3/members?limit=1000&state=open";
    private static final String QUERY = """
            {campaigns(first: 100) {nodes {... on Campaign {ref
                progress(filter: "metadata.tags=leaks") {openCount} all: progress {openCount totalCount}
                progressBy {value} waves {wave progress {totalCount}} exemptions {reason entity {ref}}
                unownedRepositories {repository} progressHistory {day}
                members(state: [OPEN], first: 100) {totalCount nodes {entity {ref} versions}}}}}
             campaignCensus(first: 100) {totalCount campaigns {openCount} nodes {ref}}}""";

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @Inject
    CampaignTable campaigns;

    @Inject
    MemberTable members;

    @Inject
    UnownedTable unowned;

    @Inject
    Exemptions exemptions;

    @Inject
    WriterLock lock;

    @Inject
    ChangeLog changes;

    @Inject
    LiveIndex live;

    @BeforeEach
    void fill() throws ScanFailedException {
        world.add();
        await().until(() -> campaigns.find(CAMPAIGN).isPresent());
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take();
            members.save(List.of(member(HIDDEN, PLANTED), member(OPEN, "1.0.0")));
            unowned.replace(CAMPAIGN, Map.of("acme/" + PLANTED, MemberState.OPEN), Instant.EPOCH);
            exemptions.request(CAMPAIGN, HIDDEN, PLANTED, null, "user:secret/" + PLANTED, Instant.EPOCH);
            changes.publishTermsChanged(List.of(HIDDEN, OPEN), Instant.EPOCH);
        });
        live.catchUp();
    }

    private static Member member(EntityRef entity, String version) {
        return new Member(CAMPAIGN, entity, MemberState.OPEN, List.of(version), 1, Instant.EPOCH, Instant.EPOCH, null);
    }

    @AfterEach
    void clear() {
        members.delete(CAMPAIGN, List.of(HIDDEN, OPEN));
        exemptions.deleteOf(List.of(CAMPAIGN));
        world.remove();
    }

    @Test
    void answersShowNothingHidden() {
        Leaks.without("members", as("reader").get(MEMBERS).asString());
        Leaks.without("graphql", graphql("reader").asString());
        assertThat(Leaks.in(as("root").get(MEMBERS).asString())).isTrue();
        assertThat(Leaks.in(graphql("root").asString())).isTrue();
    }

    @Test
    void hiddenMembersAreNotCounted() {
        assertThat(counts("root", "all.openCount") - counts("reader", "all.openCount"))
                .isEqualTo(1);
        assertThat(counts("root", "members.totalCount") - counts("reader", "members.totalCount"))
                .isEqualTo(1);
        assertThat(listed("root") - listed("reader")).isEqualTo(1);
    }

    private int listed(String user) {
        return as(user).get(MEMBERS).jsonPath().getList("items").size();
    }

    private int counts(String user, String path) {
        JsonPath answer = graphql(user).jsonPath();
        return answer.getInt("data.campaigns.nodes.find{it.ref == '%s'}.%s".formatted(CAMPAIGN, path));
    }

    private Response graphql(String user) {
        return as(user).contentType("application/json")
                .body(Map.of("query", QUERY))
                .post("/graphql");
    }

    private RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + tokens.of(user));
    }
}

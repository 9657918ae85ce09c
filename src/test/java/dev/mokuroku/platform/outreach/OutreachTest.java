package dev.mokuroku.platform.outreach;

import static dev.mokuroku.platform.outreach.OutreachGithub.BRANCH;
import static dev.mokuroku.platform.outreach.OutreachGithub.TITLE;
import static dev.mokuroku.platform.outreach.OutreachGithub.pullRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.sql.ClusterLocks;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.github.GithubException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = OutreachGithub.class, restrictToAnnotatedClass = true)
class OutreachTest {
    private static final String CAMPAIGN = "base-2";
    private static final List<String> OPENING =
            List.of("POST /git/trees", "POST /git/commits", "POST /git/refs", "POST /pulls");

    OutreachGithub github;

    @Inject
    Outreach outreach;

    @Inject
    OutreachTable table;

    @Inject
    OutreachWork work;

    @Inject
    OutreachJob job;

    @Inject
    ClusterLocks locks;

    @AfterEach
    void everythingWasExpected() {
        github.assertEverythingWasExpected();
    }

    @Test
    void opensOnePullRequestThatRaisesTheVersion() throws Exception {
        github.holds("once", "{}");
        github.takesAPullRequest("once");
        OutreachStatus status = run(request("once", "Please move."));
        assertThat(status.state()).isEqualTo(OutreachState.PULL_REQUEST_OPEN);
        assertThat(status.url()).isEqualTo("https://github.com/acme/shop/pull/7");
        assertThat(github.writes("once")).isEqualTo(OPENING);
        assertThat(github.body("once", "/git/trees").at("/tree/0/content").asText())
                .isEqualTo("FROM acme/base:2.0.0\n");
        assertThat(github.body("once", "/pulls").path("title").asText()).isEqualTo(TITLE);
        assertThat(github.body("once", "/pulls").path("body").asText())
                .startsWith("<!-- mokuroku campaign base-2 -->\nPlease move.");
        github.listsPullRequests("once", pullRequest("open", null));
        runAgain("once");
        assertThat(github.writes("once")).as("a look writes nothing").isEqualTo(OPENING);
        assertThat(outreach.request(request("once", "Please move."))).isFalse();
        run(request("once", "Ten are left."));
        assertThat(github.writes("once")).endsWith("POST /pulls", "PATCH /issues/7");
    }

    @Test
    void writesNothingWhileAnotherReplicaWrites() throws Exception {
        github.holds("locked", "{}");
        github.takesAPullRequest("locked");
        outreach.request(request("locked", "Move"));
        try (ClusterLocks.Held _ = locks.tryAcquire(job.name()).orElseThrow()) {
            job.run();
        }
        assertThat(github.writes("locked")).isEmpty();
    }

    @Test
    void findsThePullRequestWhoseResponseWasLost() throws Exception {
        github.holds("lost", "{}");
        github.listsPullRequests("lost");
        github.fails("lost", "POST", "/pulls", 502);
        assertThatThrownBy(() -> run(request("lost", "Move"))).isInstanceOf(GithubException.class);
        github.listsPullRequests("lost", pullRequest("open", null));
        assertThat(runAgain("lost").state()).isEqualTo(OutreachState.PULL_REQUEST_OPEN);
        assertThat(github.writes("lost").stream().filter("POST /git/refs"::equals))
                .hasSize(1);
    }

    @Test
    void usesTheBranchThatAKilledServerLeft() throws Exception {
        github.holds("left", "{}");
        github.takesAPullRequest("left");
        github.holdsBranch("left", OutreachGithub.OWN_MESSAGE);
        assertThat(run(request("left", "Move")).state()).isEqualTo(OutreachState.PULL_REQUEST_OPEN);
        assertThat(github.writes("left")).endsWith("POST /git/refs", "PATCH /git/refs/heads/" + BRANCH, "POST /pulls");
    }

    @Test
    void opensAnIssueIfTheBranchIsOfSomebodyElse() throws Exception {
        github.holds("theirs", "{}");
        github.takesAnIssue("theirs");
        github.holdsBranch("theirs", "My own work");
        OutreachStatus status = run(request("theirs", "Move"));
        assertThat(status.state()).isEqualTo(OutreachState.ISSUE_OPEN);
        assertThat(status.reason()).contains(BRANCH, "somebody else");
        assertThat(github.writes("theirs")).endsWith("POST /git/refs", "POST /issues");
    }

    @Test
    void opensOneIssueAndFindsItAfterALostResponse() throws Exception {
        github.holds("issue", "{}", "main.tf", ".terraform.lock.hcl");
        github.fails("issue", "POST", "/issues", 502);
        OutreachRequest request = new OutreachRequest(CAMPAIGN, "acme/issue", false, TITLE, "Move", List.of());
        assertThatThrownBy(() -> run(request)).isInstanceOf(GithubException.class);
        github.listsTheIssue("issue", "open");
        assertThat(runAgain("issue").issueNumber()).isEqualTo(9);
        assertThat(github.writes("issue")).containsExactly("POST /issues");
    }

    @Test
    void theIssueSaysWhyThereIsNoPullRequest() throws Exception {
        github.holds("why", "{}", "package.json", "package-lock.json");
        github.takesAnIssue("why");
        run(new OutreachRequest(
                CAMPAIGN,
                "acme/why",
                true,
                TITLE,
                "Move",
                List.of(new MovedUse("package.json", 1, 1, "pkg:npm/base", "1.0.0", "2.0.0"))));
        assertThat(github.body("why", "/issues").path("body").asText())
                .contains("There is no pull request for this, because:\n\n- A change of package.json would leave"
                        + " package-lock.json stale");
    }

    @ParameterizedTest
    @CsvSource({"declined,,DECLINED", "merged,2026-01-01T00:00:00Z,MERGED"})
    void opensNoOtherAfterAPersonDecided(String name, String mergedAt, OutreachState state) throws Exception {
        github.holds(name, "{}");
        github.listsPullRequests(name, pullRequest("closed", mergedAt));
        OutreachRequest moved = new OutreachRequest(CAMPAIGN, "acme/" + name, true, TITLE, "Move", List.of());
        assertThat(run(moved).state()).isEqualTo(state);
        assertThat(github.writes(name)).isEmpty();
    }

    @Test
    void opensAnotherAfterAMergeThatLeftAUse() throws Exception {
        github.holds("rest", "{}");
        github.takesAPullRequest("rest");
        github.listsPullRequests("rest", pullRequest("closed", "2026-01-01T00:00:00Z"));
        assertThat(run(request("rest", "Move")).state()).isEqualTo(OutreachState.PULL_REQUEST_OPEN);
    }

    @ParameterizedTest
    @CsvSource({"old,'{\"archived\": true}',archived", "silent,'{\"has_issues\": false}',issues switched off"})
    void refusesRepositoriesThatTakeNothing(String name, String fields, String reason) throws Exception {
        github.holds(name, fields);
        OutreachStatus status = run(new OutreachRequest(CAMPAIGN, "acme/" + name, false, TITLE, "Move", List.of()));
        assertThat(status.state()).isEqualTo(OutreachState.REFUSED);
        assertThat(status.reason()).contains(reason);
        assertThat(github.writes(name)).isEmpty();
    }

    @Test
    void namesMissingPermissions() throws Exception {
        github.holds("readonly", "{}");
        github.fails("readonly", "POST", "/git/trees", 403);
        OutreachStatus status = run(request("readonly", "Move"));
        assertThat(status.state()).isEqualTo(OutreachState.REFUSED);
        assertThat(status.reason()).contains("cannot write files", "write");
    }

    @Test
    void closesWhatIsOpenWithAComment() throws Exception {
        github.holds("done", "{}");
        github.takesAPullRequest("done");
        run(request("done", "Move"));
        github.listsPullRequests("done", pullRequest("open", null));
        github.holdsBranch("done", OutreachGithub.OWN_MESSAGE);
        outreach.end(CAMPAIGN, "acme/done", "The repository has moved.");
        assertThat(runAgain("done").state()).isEqualTo(OutreachState.CLOSED);
        assertThat(github.writes("done"))
                .endsWith("POST /issues/7/comments", "PATCH /issues/7", "DELETE /git/refs/heads/" + BRANCH);
        assertThat(github.body("done", "/issues/7/comments").path("body").asText())
                .endsWith("The repository has moved.");
        assertThat(table.find(CAMPAIGN, "acme/done").orElseThrow().progress().closedNumber())
                .isEqualTo(7);
    }

    @Test
    void remindsAtMostOnceAWeek() throws Exception {
        github.holds("late", "{}");
        github.takesAPullRequest("late");
        run(request("late", "Move"));
        github.listsPullRequests("late", pullRequest("open", null));
        assertThat(outreach.remind(CAMPAIGN, "acme/late", "Ten days are left.")).isTrue();
        runAgain("late");
        assertThat(github.writes("late")).endsWith("POST /pulls", "POST /issues/7/comments");
        assertThat(outreach.remind(CAMPAIGN, "acme/late", "Nine days are left."))
                .isFalse();
    }

    @Test
    void aPreviewWritesNothing() {
        github.holds("shown", "{}");
        OutreachPreview preview = outreach.preview(request("shown", "Move"));
        assertThat(preview.pullRequest()).isTrue();
        assertThat(preview.diff()).isEqualTo("""
                        --- a/Dockerfile
                        +++ b/Dockerfile
                        @@ -1,1 +1,1 @@
                        -FROM acme/base:1.0.0
                        +FROM acme/base:2.0.0
                        """);
        assertThat(github.writes("shown")).isEmpty();
    }

    @Test
    void refusesNamesThatNoBranchCanHave() {
        assertThatThrownBy(() -> new OutreachRequest("a..b", "acme/x", false, TITLE, "", List.of()))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("campaign"));
    }

    private static OutreachRequest request(String name, String body) {
        return new OutreachRequest(
                CAMPAIGN,
                "acme/" + name,
                true,
                TITLE,
                body,
                List.of(new MovedUse("Dockerfile", 1, 1, "pkg:docker/acme/base", "1.0.0", "2.0.0")));
    }

    private OutreachStatus run(OutreachRequest request) throws GithubException {
        outreach.request(request);
        return runAgain(request.repository().replace("acme/", ""));
    }

    private OutreachStatus runAgain(String name) throws GithubException {
        work.run(table.find(CAMPAIGN, "acme/" + name).orElseThrow());
        return outreach.ofCampaign(CAMPAIGN).stream()
                .filter(status -> status.repository().equals("acme/" + name))
                .findFirst()
                .orElseThrow();
    }
}

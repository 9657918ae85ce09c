package dev.mokuroku.onboarding;

import static dev.mokuroku.onboarding.ProposalGithub.DECLINED;
import static dev.mokuroku.onboarding.ProposalGithub.MERGED;
import static dev.mokuroku.onboarding.ProposalGithub.TITLE;
import static dev.mokuroku.onboarding.ProposalGithub.repository;
import static dev.mokuroku.onboarding.Proposing.propose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = ProposalGithub.class, restrictToAnnotatedClass = true)
class ProposalPullRequestsTest {
    private static final List<String> OPENING =
            List.of("POST /git/trees", "POST /git/commits", "POST /git/refs", "POST /pulls");
    private static final String PULL_REQUEST = "openPullRequest: true";

    ProposalGithub github;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void everythingWasExpected() {
        github.assertEverythingWasExpected();
    }

    @Test
    void opensOneAndTellsOfItFromThenOn() throws Exception {
        github.holds(repository("once"));
        github.takesAPullRequest("once");
        double before = opened();
        JsonPath first = propose("once", PULL_REQUEST);
        assertThat(first.getList("userErrors")).isEmpty();
        assertThat(first.getString("pullRequest.state")).isEqualTo("OPENED");
        assertThat(first.getString("pullRequest.url")).isEqualTo("https://github.com/acme/shop/pull/7");
        assertThat(first.getInt("pullRequest.number")).isEqualTo(7);
        assertThat(propose("once", PULL_REQUEST).getString("pullRequest.state")).isEqualTo("EXISTED");
        assertThat(propose("once", PULL_REQUEST + " again: true").getString("pullRequest.state"))
                .isEqualTo("EXISTED");
        assertThat(github.writes("once")).isEqualTo(OPENING);
        assertThat(opened()).isEqualTo(before + 1);
    }

    @Test
    void addsOneFileByOneCommitOnTheDefaultBranch() throws Exception {
        github.holds(repository("added"));
        github.takesAPullRequest("added");
        String descriptor = propose("added", PULL_REQUEST).getString("descriptor");
        JsonPath tree = JsonPath.from(github.body("added", "/git/trees"));
        assertThat(tree.getString("base_tree")).isEqualTo("tree-1");
        assertThat(tree.<String>getList("tree.path")).containsExactly("catalog-info.yaml");
        assertThat(tree.getString("tree[0].content")).isEqualTo(descriptor);
        JsonPath commit = JsonPath.from(github.body("added", "/git/commits"));
        assertThat(commit.<String>getList("parents")).containsExactly("commit-1");
        assertThat(commit.getString("tree")).isEqualTo("tree-2");
        assertThat(github.body("added", "/git/refs"))
                .isEqualTo("{\"ref\":\"refs/heads/mokuroku/add-catalog-info\",\"sha\":\"commit-2\"}");
        JsonPath pullRequest = JsonPath.from(github.body("added", "/pulls"));
        assertThat(pullRequest.getString("title")).isEqualTo(TITLE);
        assertThat(pullRequest.getString("base")).isEqualTo("trunk");
        assertThat(pullRequest.getString("body"))
                .contains("component:default/added", "- spec.owner: ", "**To decline**", "Asked for by `");
    }

    @Test
    void opensOneForTwoWhoAskAtOnce() throws Exception {
        github.holds(repository("twice"));
        github.takesAPullRequest("twice");
        Callable<String> asking = () -> propose("twice", PULL_REQUEST).getString("pullRequest.state");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> states = both.invokeAll(List.of(asking, asking));
            assertThat(List.of(states.get(0).get(), states.get(1).get()))
                    .containsExactlyInAnyOrder("OPENED", "EXISTED");
        }
        assertThat(github.writes("twice")).isEqualTo(OPENING);
    }

    /// As where the other knows nothing of this one's turn.
    @Test
    void reportsOfTheOneThatAnotherOpenedMeanwhile() throws Exception {
        github.holds(repository("faster"));
        github.takesAPullRequest("faster");
        propose("faster", PULL_REQUEST);
        github.listsNothingOnce("faster");
        github.refuses("faster", "POST", "/git/refs", 422, "Reference already exists");
        github.holdsBranch("faster", TITLE);
        assertThat(propose("faster", PULL_REQUEST).getString("pullRequest.state"))
                .isEqualTo("EXISTED");
        assertThat(github.writes("faster").stream().filter(it -> it.startsWith("DELETE")))
                .isEmpty();
    }

    @Test
    void findsThePullRequestWhoseResponseWasLost() throws Exception {
        github.holds(repository("lost"));
        github.takesAPullRequest("lost");
        github.losesTheResponseAboutThePullRequest("lost");
        assertThat(propose("lost", PULL_REQUEST).getString("pullRequest.state")).isEqualTo("OPENED");
        assertThat(github.writes("lost")).endsWith("POST /git/refs", "POST /pulls", "POST /pulls");
    }

    @Test
    void usesABranchThatWasLeft() throws Exception {
        github.holds(repository("left"));
        github.takesAPullRequest("left");
        github.refuses("left", "POST", "/git/refs", 422, "Reference already exists");
        github.holdsBranch("left", TITLE);
        assertThat(propose("left", PULL_REQUEST).getString("pullRequest.state")).isEqualTo("OPENED");
        assertThat(github.writes("left")).endsWith("PATCH /git/refs/heads/mokuroku/add-catalog-info", "POST /pulls");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesOverNobodysBranch(boolean exists) throws Exception {
        String name = "others-" + exists;
        github.holds(repository(name));
        github.takesAPullRequest(name);
        github.refuses(name, "POST", "/git/refs", 422, "Reference already exists, or a rule forbids it");
        if (exists) {
            github.holdsBranch(name, "Work of somebody");
        }
        assertRefused(name, "CONFLICT", "openPullRequest");
        assertThat(github.writes(name)).endsWith("POST /git/refs");
    }

    @ParameterizedTest
    @CsvSource({"declined,DECLINED", "merged,MERGED"})
    void asksBeforeItOpensAnother(String name, String state) throws Exception {
        github.holds(repository(name));
        github.takesAPullRequest(name, name.equals("merged") ? MERGED : DECLINED);
        JsonPath answer = assertRefused(name, "CONFLICT", "again");
        assertThat(answer.getString("pullRequest.state")).isEqualTo(state);
        assertThat(github.writes(name)).isEmpty();
        assertThat(propose(name, PULL_REQUEST + " again: true").getString("pullRequest.state"))
                .isEqualTo("OPENED");
    }

    @ParameterizedTest
    @CsvSource({"403", "404"})
    void reportsThatItMayNotWrite(int status) throws Exception {
        String name = "readonly-" + status;
        github.holds(repository(name));
        github.takesAPullRequest(name);
        github.refuses(name, "POST", "/git/trees", status, "Resource not accessible by personal access token");
        JsonPath answer = assertRefused(name, "FORBIDDEN", "openPullRequest");
        assertThat(answer.getString("descriptor")).contains("name: " + name);
        assertThat(answer.getString("userErrors[0].message")).contains("contents: write");
        assertThat(github.writes(name)).containsExactly("POST /git/trees");
    }

    @Test
    void leavesNoBranchWithoutAPullRequest() throws Exception {
        github.holds(repository("half"));
        github.takesAPullRequest("half");
        github.refuses("half", "POST", "/pulls", 403, "Resource not accessible by integration");
        assertRefused("half", "FORBIDDEN", "openPullRequest");
        assertThat(github.writes("half")).endsWith("DELETE /git/refs/heads/mokuroku/add-catalog-info");
    }

    @ParameterizedTest
    @CsvSource({"old,'{\"isArchived\": true}',archived", "new,'{\"defaultBranchRef\": null}',empty"})
    void opensNoneWhereNoneIsTaken(String name, String fields, String reason) throws Exception {
        github.holds(repository(name).withAll(fields));
        JsonPath answer = assertRefused(name, "CONFLICT", "openPullRequest");
        assertThat(answer.getString("userErrors[0].message")).contains(reason);
        assertThat(github.writes(name)).isEmpty();
    }

    @Test
    void opensNoneForARefThatIsTaken() throws Exception {
        github.holds(repository("basket-service"));
        github.takesAPullRequest("basket-service");
        JsonPath answer = propose("basket-service", PULL_REQUEST);
        assertThat(answer.<String>getList("userErrors[0].field")).containsExactly("input", "overrides", "name");
        assertThat(github.writes("basket-service")).isEmpty();
    }

    private JsonPath assertRefused(String name, String code, String field) {
        JsonPath answer = propose(name, PULL_REQUEST);
        assertThat(answer.<String>getList("userErrors.code")).containsExactly(code);
        assertThat(answer.<String>getList("userErrors[0].field")).containsExactly("input", field);
        return answer;
    }

    private double opened() {
        return meters.counter("mokuroku.github.proposed.pull.requests", "outcome", "opened")
                .count();
    }
}

package dev.mokuroku.scaffolder.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.TaskTable;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.scaffolder.task.store.EndedTask;
import dev.mokuroku.scaffolder.task.store.TaskEnd;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TemplateStatisticsTest {
    private static final TaskClient CI = TaskClient.CI;
    private static final TaskClient BOT = TaskClient.BOT;
    private static final String MEASURED = "template:default/measured";
    private static final String SHOP = "component:default/shop";
    private static final String FIGURES = "/api/scaffolder/template-figures";

    @Inject
    RecordProducts record;

    @Inject
    FollowTemplates follow;

    @Inject
    TemplateStatistics statistics;

    @Inject
    TaskTable table;

    private final Instant start = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void forgetEarlierRuns() {
        table.change("delete from scaffolder_product");
        table.change("delete from scaffolder_task where template_ref = ?", MEASURED);
    }

    @Test
    void countsHowRunsEnded() {
        tookSeconds(1, ended("[]", "completed"));
        tookSeconds(2, ended("[]", "completed"));
        tookSeconds(9, ended("[]", "completed"));
        ended("\"text\"", "failed");

        JsonPath row = figuresOverRest();

        assertThat(row.getInt("runs")).isEqualTo(4);
        assertThat(row.getInt("completed")).isEqualTo(3);
        assertThat(row.getInt("failed")).isEqualTo(1);
        assertThat(row.getDouble("successPercent")).isEqualTo(75);
        assertThat(row.getInt("medianMillis")).isEqualTo(2_000);
        assertThat(row.getInt("p95Millis")).isEqualTo(8_300);
        assertThat(row.getString("mostFailedStep")).isEqualTo("remove");
        JsonPath figures = figures();
        assertThat(figures.getInt("runCount")).isEqualTo(4);
        assertThat(figures.getInt("p95Millis")).isEqualTo(8_300);
        assertThat(figures.getInt("failures[0].failureCount")).isEqualTo(1);
    }

    @Test
    void runsBeforeTheDaysDoNotCount() {
        String old = ended("[]", "completed");
        table.change(
                "update scaffolder_task set created_at = now() - interval '3 days' where id = ?", UUID.fromString(old));

        assertThat(statistics.of(List.of(MEASURED), 2).getFirst().runs()).isZero();
        assertThat(statistics.of(List.of(MEASURED), 4).getFirst().runs()).isEqualTo(1);
    }

    @Test
    void aTemplateWithoutRunsHasNoDurations() {
        JsonPath row = figuresOverRest();

        assertThat(row.getInt("runs")).isZero();
        assertThat(row.<Object>get("successPercent")).isNull();
        assertThat(row.<Object>get("medianMillis")).isNull();
        assertThat(row.<Object>get("mostFailedStep")).isNull();
    }

    @Test
    void refusesDaysOutOfRange() {
        CI.request().get(FIGURES + "?days=401").then().statusCode(400).body(containsString("from 1 to 400 but is 401"));
    }

    @Test
    void measuresTheTimeToTheFirstDeployment() {
        made("1");
        deploy(start.minus(1, ChronoUnit.HOURS), "succeeded");
        deploy(start.plus(1, ChronoUnit.HOURS), "failed");
        assertThat(figures().<Object>get("hoursToFirstDeployment")).isNull();

        deploy(start.plus(150, ChronoUnit.MINUTES), "succeeded");
        deploy(start.plus(90, ChronoUnit.MINUTES), "succeeded");

        assertThat(figures().getDouble("hoursToFirstDeployment")).isEqualTo(1.5, within(0.001));
        assertThat(figuresOverRest().getDouble("hoursToFirstDeployment")).isEqualTo(1.5, within(0.001));
        assertThat(scaffoldedFrom().getString("firstDeployedAt"))
                .isEqualTo(start.plus(90, ChronoUnit.MINUTES).toString());
    }

    @Test
    void seesThatTheTemplateHasChangedSince() {
        made("an earlier version");
        assertThat(scaffoldedFrom().getBoolean("current")).isTrue();

        QuarkusTransaction.requiringNew()
                .run(() -> follow.handle(
                        List.of(new Change(1, EntityRef.parse(MEASURED), Change.Kind.UPDATED, Instant.now()))));

        assertThat(scaffoldedFrom().getBoolean("current")).isFalse();
        assertThat(figures().getInt("madeCount")).isEqualTo(1);
        assertThat(figures().getInt("outdatedCount")).isEqualTo(1);
    }

    @Test
    void whatAGoneTemplateMadeIsNeitherCurrentNorOutdated() {
        String gone = "template:default/gone";
        QuarkusTransaction.requiringNew()
                .run(() -> record.tasksEnded(List.of(endOf(UUID.randomUUID(), gone, "1", start))));

        QuarkusTransaction.requiringNew().run(follow::startAnew);

        assertThat(scaffoldedFrom().<Object>get("current")).isNull();
        assertThat(statistics.of(List.of(gone), 1).getFirst().outdated()).isZero();
    }

    @Test
    void whatIsMadeAgainBelongsToTheLaterTask() {
        made("1");
        UUID later = UUID.randomUUID();

        QuarkusTransaction.requiringNew().run(() -> record.tasksEnded(List.of(endOf(later, MEASURED, "2", start))));

        assertThat(scaffoldedFrom().getString("taskId")).isEqualTo(later.toString());
        assertThat(scaffoldedFrom().getString("templateVersion")).isEqualTo("2");
        assertThat(figures().getInt("madeCount")).isEqualTo(1);
    }

    @Test
    void figuresOfAHiddenTemplateAreNotListed() {
        String hidden = "items.findAll { it.template == 'template:default/internal' }.size()";
        CI.request().get(FIGURES).then().statusCode(200).body(hidden, equalTo(1));
        BOT.request().get(FIGURES).then().statusCode(200).body(hidden, equalTo(0));
    }

    private static String ended(String files, String status) {
        String id = CI.run("measured", "{\"files\": %s}".formatted(files));
        CI.awaitStatus(id, status);
        return id;
    }

    private void tookSeconds(int seconds, String id) {
        table.change(
                "update scaffolder_task set ended_at = started_at + ? * interval '1 second' where id = ?",
                seconds,
                UUID.fromString(id));
    }

    private void made(String version) {
        QuarkusTransaction.requiringNew()
                .run(() -> record.tasksEnded(List.of(endOf(UUID.randomUUID(), MEASURED, version, start))));
    }

    private static EndedTask endOf(UUID task, String template, String version, Instant createdAt) {
        return new EndedTask(
                task,
                template,
                version,
                null,
                createdAt,
                new TaskEnd(TaskStatus.COMPLETED, createdAt.plusSeconds(5), null, null, List.of(SHOP), false));
    }

    private static void deploy(Instant at, String status) {
        CI.request()
                .body("""
                        {"component": "shop", "environment": "production", "version": "%s", "status": "%s",
                         "finishedAt": "%s"}""".formatted(at.getEpochSecond(), status, at))
                .post("/api/platform/deployments")
                .then()
                .statusCode(201);
    }

    private static JsonPath figuresOverRest() {
        JsonPath answer =
                CI.request().get(FIGURES).then().statusCode(200).extract().jsonPath();
        answer.setRootPath("items.find { it.template == '%s' }".formatted(MEASURED));
        return answer;
    }

    private static JsonPath figures() {
        JsonPath answer = CI.ask("""
                { templates(filter: "metadata.name=measured") { nodes { figures { runCount p95Millis madeCount
                  outdatedCount hoursToFirstDeployment failures { failureCount } } } } }""");
        answer.setRootPath("data.templates.nodes[0].figures");
        return answer;
    }

    private static JsonPath scaffoldedFrom() {
        JsonPath answer = CI.ask("""
                { entity(ref: "%s") { scaffoldedFrom { templateVersion current taskId firstDeployedAt } } }""".formatted(SHOP));
        answer.setRootPath("data.entity.scaffoldedFrom");
        return answer;
    }
}

package dev.mokuroku.scaffolder.task.query;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskTable;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.scaffolder.task.store.TaskWrites;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 2,000 tasks wait while both slots are taken.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class QueuedTasksTest {
    private static final TaskClient CI = TaskClient.CI;
    private static final int COUNT = 2_000;

    @Inject
    TaskTable table;

    @Inject
    TaskWrites writes;

    private final List<String> running = new ArrayList<>();

    @BeforeEach
    void fillTheQueue() {
        running.add(CI.run("wait", "{}"));
        running.add(CI.run("wait", "{}"));
        running.forEach(id -> CI.awaitStatus(id, "processing"));
        table.change("""
                insert into scaffolder_task (id, template_ref, template_version, status, spec, created_by, created_at,
                    key_id)
                select gen_random_uuid(), template_ref, template_version, 'open', spec, 'queue',
                    now() - n * interval '1 second', key_id
                from scaffolder_task, generate_series(1, ?) as n where id = ?""", COUNT, UUID.fromString(running.getFirst()));
    }

    @AfterEach
    void emptyTheQueue() {
        table.change("delete from scaffolder_task where created_by = 'queue' and status = 'open'");
        running.forEach(CI::cancel);
        table.change("delete from scaffolder_task where created_by = 'queue'");
    }

    @Test
    void areReadPageByPage() {
        Set<String> ids = new HashSet<>();
        String after = "";
        boolean more = true;
        for (int page = 0; more; page++) {
            JsonPath answer = CI.ask("""
                    { tasks(createdBy: "queue", status: OPEN, first: 100%s) {
                      totalCount nodes { id createdAt } pageInfo { hasNextPage endCursor } } }""".formatted(after));
            assertThat(answer.getInt("data.tasks.totalCount")).isEqualTo(COUNT);
            List<String> found = answer.getList("data.tasks.nodes.id");
            assertThat(found).as("page %d", page).hasSize(100);
            ids.addAll(found);
            more = answer.getBoolean("data.tasks.pageInfo.hasNextPage");
            after = ", after: \"%s\"".formatted(answer.getString("data.tasks.pageInfo.endCursor"));
        }
        assertThat(ids).hasSize(COUNT);
        CI.send("{ tasks(first: 2000) { totalCount } }")
                .body("errors[0].message", containsString("first must be from 0 to 100 but is 2000"));
    }

    @Test
    void listOverRestIsLimited() {
        JsonPath first = CI.get("?createdBy=queue");
        assertThat(first.getList("tasks.id")).hasSize(1_000);
        assertThat(first.getInt("totalTasks")).isEqualTo(COUNT);
        JsonPath second = CI.get("?createdBy=queue&offset=1000&limit=5000");
        assertThat(second.<String>getList("tasks.id"))
                .hasSize(1_000)
                .doesNotContainAnyElementsOf(first.getList("tasks.id"));
    }

    @Test
    void replicaTakesTheEldestAndNoMoreThanItHasSlotsFor() {
        writes.poll();
        assertThat(waiting()).isEqualTo(COUNT);
        String eldest = CI.get("?createdBy=queue&order=asc:created_at&limit=1").getString("tasks[0].id");

        CI.cancel(running.removeFirst());

        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == COUNT - 1);
        running.add(eldest);
        CI.awaitStatus(eldest, "processing");
        writes.poll();
        assertThat(waiting()).isEqualTo(COUNT - 1);
        assertThat(get("/q/metrics").asString()).contains("mokuroku_scaffolder_tasks_running 2.0");
    }

    private long waiting() {
        return table.number("select count(*) from scaffolder_task where created_by = 'queue' and status = 'open'");
    }
}

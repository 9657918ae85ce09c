package dev.mokuroku.launch;

import static dev.mokuroku.launch.DatabaseNumber.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process at random moments while clients submit tasks of a template and tasks run.
@Tag("slow")
class TemplateTaskKillIT {
    private static final int KILLS = 6;
    private static final int CLIENTS = 8;
    private static final int MAX_MILLIS_BEFORE_KILL = 800;
    private static final int STEPS = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String TEMPLATE = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: three}
            spec:
              owner: group:default/guests
              type: service
              steps:
                - {id: a, name: A, action: debug:log, input: {message: "one ${{ parameters.n }}"}}
                - {id: b, name: B, action: debug:log, input: {message: two}}
                - {id: c, name: C, action: debug:log, input: {message: three}}
            """;
    /// Tasks whose log is not that of one whole run.
    private static final String BROKEN_LOGS = """
            select count(*) from scaffolder_task t where
                (select (count(*) filter (where type = 'completion'),
                         count(*) filter (where body like '%%Beginning step%%'),
                         count(*) filter (where body like '%%Finished step%%'),
                         max(id) filter (where type = 'completion') = max(id))
                    from scaffolder_event e where e.task_id = t.id) is distinct from (1::bigint, %1$d::bigint, %1$d::bigint, true)""".formatted(STEPS);
    /// Tasks that were not recorded once as begun and once as ended.
    private static final String BROKEN_AUDIT = """
            select count(*) from scaffolder_task t where
                (select count(*) from audit_entry a where a.message like 'Task ' || t.id || ': run with%')
                * (select count(*) from audit_entry a where a.message = 'Task ' || t.id || ': completed') <> 1""";

    @TempDir
    Path folder;

    private final Random random = new Random(23);
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcceptedTaskEndsOnceWithItsWholeLog() throws Exception {
        Path catalog = Files.createDirectories(folder.resolve("catalog"));
        Files.writeString(catalog.resolve("template.yaml"), TEMPLATE);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (PackagedMokuroku running = start(postgres, catalog)) {
                    awaitTemplate(running);
                    submitUntilKilled(running);
                }
            }
            try (PackagedMokuroku _ = start(postgres, catalog)) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() ->
                                number(postgres, "select count(*) from scaffolder_task where status <> 'completed'")
                                        == 0);
            }
            assertThat(accepted).hasSizeGreaterThan(KILLS * CLIENTS);
            assertThat(number(
                            postgres,
                            "select count(*) from scaffolder_task where id::text in ('%s')"
                                    .formatted(String.join("', '", accepted))))
                    .isEqualTo(accepted.size());
            assertThat(number(postgres, BROKEN_LOGS)).isZero();
            assertThat(number(postgres, BROKEN_AUDIT)).isZero();
        }
    }

    private static void awaitTemplate(PackagedMokuroku running) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> running.ask("{entities(first: 0 filter: \"kind=template\"){totalCount}}")
                                .getInt("data.entities.totalCount")
                        == 1);
    }

    private void submitUntilKilled(PackagedMokuroku running) throws Exception {
        int before = accepted.size();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            var submitting = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> submitWhileAlive(running)))
                    .toList();
            await().atMost(Duration.ofMinutes(1)).until(() -> accepted.size() > before);
            Thread.sleep(random.nextInt(MAX_MILLIS_BEFORE_KILL));
            running.kill();
            for (Future<?> client : submitting) {
                client.get();
            }
        }
    }

    private void submitWhileAlive(PackagedMokuroku running) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/scaffolder/v2/tasks".formatted(running.port())))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{\"templateRef\": \"template:default/three\", \"values\": {\"n\": 1}}"))
                .build();
        while (running.process().isAlive()) {
            try {
                HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
                assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
                accepted.add(JsonPath.from(response.body()).getString("id"));
            } catch (IOException killed) {
                // The client does not know whether the task was accepted.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private PackagedMokuroku start(EmbeddedPostgres postgres, Path catalog) throws Exception {
        return PackagedMokuroku.start(
                folder.resolve("data"),
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "quarkus.datasource.username",
                        "postgres",
                        "mokuroku.limits.requests-per-minute",
                        "0",
                        "mokuroku.folders",
                        catalog.toString()),
                "256m",
                Duration.ofMinutes(3));
    }
}

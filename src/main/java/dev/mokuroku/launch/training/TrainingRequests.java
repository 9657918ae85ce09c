package dev.mokuroku.launch.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mokuroku.entity.PlainJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What callers mostly ask: pages, names, facets and texts over REST, the examples that read over GraphQL, reports of
/// deployments, and tasks of a template.
final class TrainingRequests {
    private static final String PAGE =
            "/api/catalog/entities/by-query?filter=kind=component&limit=20&orderField=metadata.name,asc";
    private static final List<String> PATHS = List.of(
            "/api/catalog/entities/by-name/component/default/component-7",
            "/api/catalog/entities/by-name/component/default/component-7/ancestry",
            PAGE,
            PAGE + "&fullTextFilterTerm=component-9&fullTextFilterFields=metadata.name",
            "/api/catalog/entities?filter=kind=system&fields=metadata.name,kind",
            "/api/catalog/entities?filter=kind=group",
            "/api/catalog/entity-facets?facet=spec.type&facet=metadata.tags&filter=kind=component",
            "/api/search/query?term=component",
            "/api/scaffolder/v2/templates/default/template/training/parameter-schema",
            "/api/scaffolder/v2/tasks?limit=20&status=completed",
            "/q/health/ready",
            "/q/metrics");
    /// An example that changes nothing.
    private static final Pattern QUERY_OPERATION = Pattern.compile("^query ", Pattern.MULTILINE);

    private static final String DEPLOYMENT =
            "{\"component\": \"component-7\", \"environment\": \"training\", \"version\": \"1.4.2\"}";

    private static final String TASKS = "/api/scaffolder/v2/tasks";
    private static final String TASK = "{\"templateRef\": \"%s\", \"values\": {\"name\": \"training\"}}"
            .formatted(TrainingDescriptors.TEMPLATE_REF);
    private static final int TASKS_PER_ROUND = 3;
    private static final Duration TASK_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final List<HttpRequest> requests = new ArrayList<>();

    /// @param server its address without a path: `http://localhost:8080`
    /// @throws IOException when the server does not return its examples
    TrainingRequests(String server) throws IOException {
        this.server = server;
        PATHS.forEach(path -> requests.add(to(path).build()));
        requests.add(posting(
                "/api/catalog/entities/by-refs",
                "{\"entityRefs\": [\"component:default/component-1\", \"group:default/team-1\"]}"));
        requests.add(posting("/api/catalog/entities/by-query", """
                {"limit": 20, "orderBy": [{"field": "metadata.name", "order": "asc"}],
                 "query": {"$any": [{"kind": "component", "spec.type": "library"},
                                    {"relations.ownedby": "group:default/team-1"}]}}"""));
        JsonNode examples = PlainJson.MAPPER.readTree(
                send(to("/graphql-ui/examples").build()).body());
        for (JsonNode example : examples) {
            if (!QUERY_OPERATION.matcher(example.path("query").asText()).find()) {
                continue;
            }
            JsonNode body = JsonNodeFactory.instance.objectNode().set("query", example.path("query"));
            requests.add(posting("/graphql", body.toString()));
        }
        addDeployments();
    }

    private void addDeployments() {
        requests.add(posting("/api/platform/deployments", DEPLOYMENT));
        requests.add(posting("/api/platform/deployments", "[%s, %s]".formatted(DEPLOYMENT, DEPLOYMENT)));
        requests.add(to("/api/platform/deployments?entity=component-7&limit=20").build());
        requests.add(posting("/graphql", """
                {"query": "mutation Report($input: ReportDeploymentInput!) { reportDeployment(input: $input) \
                { deployment { id } repeated userErrors { message } } }", "variables": {"input": %s}}""".formatted(DEPLOYMENT)));
        requests.add(posting("/api/platform/events", "application/cloudevents-batch+json", """
                [{"specversion": "1.0", "id": "1", "source": "/training", "type": "dev.cdevents.service.deployed.0.2.0",
                  "data": {"subject": {"id": "component-7", "content": {"environment": {"id": "training"},
                  "artifactId": "pkg:oci/component-7@sha256%3A0b31b1c0?tag=1.4.2"}}}}]"""));
    }

    /// Sends each request this many times, one after the other, and runs some tasks each time.
    ///
    /// @return how many were sent
    /// @throws IOException when one is not answered with success, or a task does not complete
    int send(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            for (HttpRequest request : requests) {
                byte[] _ = answer(request);
            }
            for (int task = 0; task < TASKS_PER_ROUND; task++) {
                runTask();
            }
        }
        return times * (requests.size() + TASKS_PER_ROUND);
    }

    private void runTask() throws IOException {
        JsonNode created = PlainJson.MAPPER.readTree(answer(posting(TASKS, TASK)));
        HttpRequest question = to(TASKS + "/" + created.path("id").asText()).build();
        long end = System.nanoTime() + TASK_TIMEOUT.toNanos();
        String status = "open";
        while (!status.equals("completed")) {
            if (status.equals("failed") || System.nanoTime() > end) {
                throw new IOException("The task of the training is " + status);
            }
            pause();
            status = PlainJson.MAPPER.readTree(answer(question)).path("status").asText();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException stopped) {
            throw failure(stopped);
        }
    }

    private static IOException failure(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException("Stopped", cause);
    }

    private byte[] answer(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new IOException("%s answered %d".formatted(request.uri(), response.statusCode()));
        }
        return response.body();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private HttpRequest posting(String path, String body) {
        return posting(path, "application/json", body);
    }

    private HttpRequest posting(String path, String contentType, String body) {
        return to(path).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw failure(stopped);
        }
    }
}

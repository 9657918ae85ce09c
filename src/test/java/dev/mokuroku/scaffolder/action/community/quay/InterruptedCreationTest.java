package dev.mokuroku.scaffolder.action.community.quay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.Settings;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.scaffolder.action.community.remote.RemoteApi;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRefusalException;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRequest;
import dev.mokuroku.scaffolder.action.community.remote.UnreliableApi;
import dev.mokuroku.scaffolder.action.community.remote.UnreliableApi.Fault;
import dev.mokuroku.scaffolder.action.community.remote.UnreliableApi.KilledError;
import dev.mokuroku.scaffolder.github.FakeStep;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The step is interrupted at each of its requests, in each way, and goes on.
class InterruptedCreationTest {
    private static final int MAX_REQUESTS = 20;
    private static final String INPUT =
            "{\"name\": \"images/shop\", \"visibility\": \"public\", \"description\": \"The shop\", \"token\": \"own\"}";

    @TempDir
    Path folder;

    /// Refuses a name that is taken.
    private static final class FakeQuay implements RemoteApi {
        private final Map<String, JsonNode> repositories = new TreeMap<>();

        @Override
        public JsonNode send(RemoteRequest request) {
            JsonNode body = request.body();
            if (request.path().equals("/api/v1/user/")) {
                return PlainJson.MAPPER.createObjectNode().put("username", "ann");
            } else if (body == null) {
                JsonNode found = repositories.get(request.path().replaceFirst("\\?.*", ""));
                if (found == null) {
                    throw new RemoteRefusalException(404, "not found");
                }
                return found;
            }
            String name = body.path("repository").asText();
            ObjectNode repository = PlainJson.MAPPER
                    .createObjectNode()
                    .put("namespace", "ann")
                    .put("name", name)
                    .put("kind", "image")
                    .put("is_public", body.path("visibility").asText().equals("public"))
                    .put("description", body.path("description").asText());
            if (repositories.putIfAbsent("/api/v1/repository/ann/" + name, repository) != null) {
                throw new RemoteRefusalException(400, "Repository already exists");
            }
            return repository;
        }
    }

    @Test
    void makesNothingTwice() throws Exception {
        for (Fault fault : Fault.values()) {
            for (int request = 1; request < MAX_REQUESTS; request++) {
                FakeQuay quay = new FakeQuay();
                UnreliableApi unreliable = new UnreliableApi(quay, fault, request);
                FakeStep step = FakeStep.of(folder, INPUT);
                try {
                    run(unreliable, step);
                } catch (KilledError | UnansweredCallException _) {
                    step = step.again();
                    run(quay, step);
                }
                assertThat(quay.repositories)
                        .as("%s at request %d", fault, request)
                        .containsOnlyKeys("/api/v1/repository/ann/images/shop");
                assertThat(step.outputs().get("repositoryUrl").asText())
                        .isEqualTo("https://quay.io/repository/ann/images/shop");
                if (unreliable.isOver()) {
                    assertThat(request).isGreaterThan(3);
                    break;
                }
            }
        }
    }

    private static void run(RemoteApi quay, FakeStep step) throws Exception {
        QuayConfig config = Settings.of(QuayConfig.class, Map.of());
        new CreateRepositoryAction(() -> true, new QuayInstances(config, (_, _) -> quay)).run(step);
    }
}

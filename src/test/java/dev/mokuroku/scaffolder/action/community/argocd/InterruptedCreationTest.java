package dev.mokuroku.scaffolder.action.community.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.Settings;
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
    private static final String INPUT = """
            {"appName": "shop", "argoInstance": "main", "namespace": "shops", "path": "base", "repoUrl": "https://x"}""";

    @TempDir
    Path folder;

    /// Refuses what has a name that is taken.
    private static final class FakeArgocd implements RemoteApi {
        private final Map<String, JsonNode> resources = new TreeMap<>();

        @Override
        public JsonNode send(RemoteRequest request) {
            JsonNode body = request.body();
            if (body == null) {
                JsonNode found = resources.get(request.path().replaceFirst("\\?.*", ""));
                if (found == null) {
                    throw new RemoteRefusalException(404, "not found");
                }
                return found;
            }
            JsonNode content = body.path("project").isObject() ? body.path("project") : body;
            String path = request.path() + "/" + content.at("/metadata/name").asText();
            if (resources.putIfAbsent(path, content) != null) {
                throw new RemoteRefusalException(400, path + " exists");
            }
            return content;
        }
    }

    @Test
    void makesNothingTwice() throws Exception {
        for (Fault fault : Fault.values()) {
            for (int request = 1; request < MAX_REQUESTS; request++) {
                FakeArgocd argocd = new FakeArgocd();
                UnreliableApi unreliable = new UnreliableApi(argocd, fault, request);
                FakeStep step = FakeStep.of(folder, INPUT);
                try {
                    run(unreliable, step);
                } catch (KilledError | UnansweredCallException _) {
                    step = step.again();
                    run(argocd, step);
                }
                assertThat(argocd.resources)
                        .as("%s at request %d", fault, request)
                        .containsOnlyKeys("/api/v1/applications/shop", "/api/v1/projects/shop");
                assertThat(step.outputs()).containsKey("applicationUrl");
                if (unreliable.isOver()) {
                    assertThat(request).isGreaterThan(4);
                    break;
                }
            }
        }
    }

    private static void run(RemoteApi argocd, FakeStep step) throws Exception {
        ArgocdConfig config = Settings.of(
                ArgocdConfig.class,
                Map.of(
                        "mokuroku.scaffolder.argocd.instances.main.url", "https://cd.example.com",
                        "mokuroku.scaffolder.argocd.instances.main.token", "token"));
        new CreateResourcesAction(() -> true, new ArgocdInstances(config, (_, _) -> argocd)).run(step);
    }
}

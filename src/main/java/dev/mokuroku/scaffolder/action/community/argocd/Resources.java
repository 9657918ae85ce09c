package dev.mokuroku.scaffolder.action.community.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/// The project and the application of a step, with the content that Backstage's action gives them.
///
/// @param namespace of the cluster, into which Argo CD deploys
/// @param label by which Backstage's plugin for Argo CD finds the application
/// @param step the idempotency key of the step
record Resources(
        String application,
        String project,
        String namespace,
        String repository,
        String path,
        String label,
        String step) {
    /// The cluster in which Argo CD itself runs.
    private static final String SERVER = "https://kubernetes.default.svc";
    /// Argo CD removes what it deployed before the resource goes.
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    private static final int MAX_REVISIONS = 10;
    private static final int MAX_RETRIES = 10;

    static Resources of(ActionContext context) {
        ObjectNode input = context.input();
        String application = input.path("appName").asText();
        return new Resources(
                application,
                text(input, "projectName", application),
                input.path("namespace").asText(),
                input.path("repoUrl").asText(),
                input.path("path").asText(),
                text(input, "labelValue", application),
                context.idempotencyKey());
    }

    private static String text(JsonNode input, String field, String defaultValue) {
        String text = input.path(field).asText("");
        return text.isEmpty() ? defaultValue : text;
    }

    Resource projectResource() {
        ObjectNode body = PlainJson.MAPPER.createObjectNode();
        ObjectNode content = body.putObject("project");
        metadata(content, project);
        ObjectNode spec = content.putObject("spec");
        spec.putArray("sourceRepos").add(repository);
        spec.putArray("destinations").addObject().put("namespace", namespace).put("server", SERVER);
        String path = "/api/v1/projects";
        return new Resource(
                "project",
                project,
                RemoteRequest.post("create the project " + project, path, body),
                RemoteRequest.get("read the project " + project, path + "/" + RemoteRequest.escaped(project)),
                fields(content, "/spec/sourceRepos", "/spec/destinations/0/namespace", "/spec/destinations/0/server"));
    }

    Resource applicationResource() {
        ObjectNode content = PlainJson.MAPPER.createObjectNode();
        metadata(content, application).putObject("labels").put("backstage-name", label);
        ObjectNode spec = content.putObject("spec");
        spec.put("project", project).put("revisionHistoryLimit", MAX_REVISIONS);
        spec.putObject("source").put("repoURL", repository).put("path", path);
        spec.putObject("destination").put("namespace", namespace).put("server", SERVER);
        spec.set("syncPolicy", syncPolicy());
        String path = "/api/v1/applications";
        return new Resource(
                "application",
                application,
                RemoteRequest.post("create the application " + application, path, content),
                RemoteRequest.get(
                        "read the application " + application,
                        "%s/%s?project=%s"
                                .formatted(path, RemoteRequest.escaped(application), RemoteRequest.escaped(project))),
                fields(
                        content,
                        "/spec/project",
                        "/spec/source/repoURL",
                        "/spec/source/path",
                        "/spec/destination/namespace",
                        "/spec/destination/server"));
    }

    private ObjectNode metadata(ObjectNode content, String name) {
        ObjectNode metadata = content.putObject("metadata").put("name", name);
        metadata.putArray("finalizers").add(FINALIZER);
        Resource.mark(metadata, step);
        return metadata;
    }

    private static ObjectNode syncPolicy() {
        ObjectNode policy = PlainJson.MAPPER.createObjectNode();
        policy.putObject("automated").put("allowEmpty", true).put("prune", true).put("selfHeal", true);
        ObjectNode retry = policy.putObject("retry").put("limit", MAX_RETRIES);
        retry.putObject("backoff").put("duration", "5s").put("factor", 2).put("maxDuration", "5m");
        policy.putArray("syncOptions")
                .add("CreateNamespace=false")
                .add("FailOnSharedResource=true")
                .add("ServerSideApply=true");
        return policy;
    }

    private static Map<String, JsonNode> fields(JsonNode content, String... pointers) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (String pointer : pointers) {
            fields.put(pointer, content.at(pointer));
        }
        return fields;
    }
}

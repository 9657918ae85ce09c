package dev.mokuroku.scaffolder.action.community.quay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Creation;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Creates the repository of a step. For one thread.
///
/// Quay does not say who created a repository, and a token that may create one need not be able to mark it. So it is
/// stored before the first attempt that the name was free. After a crash, a repository of that name and content was
/// made by this step. A repository that was there before the first attempt is refused.
final class NewRepository {
    private static final String IMAGE = "image";

    private final ActionContext context;
    private final Quay quay;
    private final ObjectNode content;

    NewRepository(ActionContext context, Quay quay) {
        this.context = context;
        this.quay = quay;
        this.content = content(context.input());
    }

    private static ObjectNode content(ObjectNode input) {
        ObjectNode content = PlainJson.MAPPER.createObjectNode();
        content.set("repository", input.path("name"));
        for (String field : List.of("namespace", "visibility", "description")) {
            if (!input.path(field).asText("").isEmpty() || field.equals("description")) {
                content.put(field, input.path(field).asText(""));
            }
        }
        return content.put("repo_kind", input.path("repoKind").asText(IMAGE));
    }

    /// @return `namespace` and `name`
    JsonNode create() throws IOException, InterruptedException {
        return new Creation(context).once("create.repository", this::checkAbsent, _ -> findMine(), this::send);
    }

    /// @return 0
    private long checkAbsent() throws InterruptedException {
        Optional<JsonNode> found = find();
        if (found.isPresent()) {
            throw ActionException.conflict(
                    "%s has a repository %s already: choose another name".formatted(quay.url(), slug(found.get())));
        }
        return 0;
    }

    private JsonNode send() throws InterruptedException {
        return names(
                quay.api().send(RemoteRequest.post("create the repository " + name(), "/api/v1/repository", content)));
    }

    private Optional<JsonNode> findMine() throws InterruptedException {
        Optional<JsonNode> found = find().filter(this::hasContent);
        found.ifPresent(it -> context.log()
                .info("The repository %s exists already: this step created it before".formatted(slug(it))));
        return found.map(this::names);
    }

    private boolean hasContent(JsonNode found) {
        return found.path("is_public").asBoolean()
                        == content.path("visibility").asText().equals("public")
                && found.path("description")
                        .asText("")
                        .equals(content.path("description").asText())
                && found.path("kind")
                        .asText(IMAGE)
                        .equals(content.path("repo_kind").asText());
    }

    private Optional<JsonNode> find() throws InterruptedException {
        String namespace = namespace();
        if (namespace.isEmpty()) {
            return Optional.empty();
        }
        String path = "/api/v1/repository/%s/%s?includeTags=false".formatted(RemoteRequest.escaped(namespace), path());
        return quay.api().find(RemoteRequest.get("read the repository " + name(), path));
    }

    /// Empty if the step names none, and the token may not read whose it is.
    private String namespace() throws InterruptedException {
        if (content.has("namespace")) {
            return content.path("namespace").asText();
        }
        return quay.api()
                .find(RemoteRequest.get("read the user of the token", "/api/v1/user/"))
                .map(user -> user.path("username").asText(""))
                .orElse("");
    }

    /// A name may hold slashes.
    private String path() {
        return RemoteRequest.escaped(name()).replace("%2F", "/");
    }

    private String name() {
        return content.path("repository").asText();
    }

    private JsonNode names(JsonNode repository) {
        return PlainJson.MAPPER
                .createObjectNode()
                .put(
                        "namespace",
                        repository
                                .path("namespace")
                                .asText(content.path("namespace").asText("")))
                .put("name", repository.path("name").asText(name()));
    }

    private String slug(JsonNode repository) {
        JsonNode names = names(repository);
        return names.path("namespace").asText() + "/" + names.path("name").asText();
    }
}

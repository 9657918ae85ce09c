package dev.mokuroku.scaffolder.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import java.util.List;
import java.util.Map;

/// The filters by name.
public final class BackstageFilters {
    private final GitHosts hosts;

    public BackstageFilters(GitHosts hosts) {
        this.hosts = hosts;
    }

    public Map<String, TemplateFunction> byName() {
        return Map.of(
                "parseRepoUrl",
                arguments -> repoUrl(arguments).toJson(),
                "projectSlug",
                arguments -> TextNode.valueOf(repoUrl(arguments).slug()),
                "parseEntityRef",
                BackstageFilters::entityRef,
                "pick",
                BackstageFilters::pick);
    }

    private RepoUrl repoUrl(List<JsonNode> arguments) {
        JsonNode text = arguments.getFirst();
        return RepoUrl.parse(text.isMissingNode() ? "undefined" : text.asText(), hosts);
    }

    /// Accepts a text, or an object with some of the parts.
    private static JsonNode entityRef(List<JsonNode> arguments) {
        JsonNode written = arguments.getFirst();
        JsonNode defaults = arguments.size() > 1 ? arguments.get(1) : MissingNode.getInstance();
        String kind = defaults.path("defaultKind").asText("");
        String namespace = defaults.path("defaultNamespace").asText(EntityRef.DEFAULT_NAMESPACE);
        try {
            return written.isObject() ? ofParts(written, kind, namespace) : ofText(written, kind, namespace);
        } catch (InvalidEntityRefException invalid) {
            throw new TemplateException("Error", String.valueOf(invalid.getMessage()));
        }
    }

    /// The parts keep their case.
    private static ObjectNode ofText(JsonNode written, String kind, String namespace) {
        String text = written.isMissingNode() || written.isNull() ? "" : written.asText();
        EntityRef.parse(text, kind, namespace);
        int slash = text.indexOf('/');
        int firstColon = text.indexOf(':');
        int colon = slash >= 0 && slash < firstColon ? -1 : firstColon;
        return ref(
                colon >= 0 ? text.substring(0, colon) : kind,
                slash >= 0 ? text.substring(colon + 1, slash) : namespace,
                text.substring(Math.max(colon, slash) + 1));
    }

    private static ObjectNode ofParts(JsonNode written, String kind, String namespace) {
        ObjectNode ref = ref(
                written.path("kind").asText(kind),
                written.path("namespace").asText(namespace),
                written.path("name").asText(""));
        for (String part : new String[] {"kind", "namespace", "name"}) {
            if (ref.path(part).asText().isEmpty()) {
                throw new TemplateException(
                        "Error", "Entity reference %s had missing or empty %s".formatted(written, part));
            }
        }
        return ref;
    }

    private static ObjectNode ref(String kind, String namespace, String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("namespace", namespace)
                .put("name", name);
    }

    private static JsonNode pick(List<JsonNode> arguments) {
        return arguments.size() < 2
                ? MissingNode.getInstance()
                : PropertyPath.find(arguments.getFirst(), arguments.get(1).asText());
    }
}

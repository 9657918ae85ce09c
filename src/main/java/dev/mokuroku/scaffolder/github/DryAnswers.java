package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What GitHub would answer about repositories that do not exist.
final class DryAnswers {
    private static final String NO_COMMIT = "0".repeat(40);
    /// Any point of Curve25519: its base point.
    private static final String PUBLIC_KEY = "CQ" + "A".repeat(41) + "=";

    private static final Pattern CREATION = Pattern.compile("/orgs/([^/]+)/repos|/user/repos");
    private static final Pattern ABSENT = Pattern.compile("/repos/[^/]+/[^/]+/(git/ref/|contents/).*");
    private static final Pattern LISTS = Pattern.compile("/repos/[^/]+/[^/]+/(pulls|issues|keys|hooks|autolinks)\\?.*");
    private static final Pattern COMMITS = Pattern.compile("/repos/[^/]+/[^/]+/commits\\?.*");
    private static final Pattern REPOSITORY = Pattern.compile("/repos/([^/]+)/([^/]+)(/.*)?");

    private DryAnswers() {}

    static JsonNode to(ApiRequest request, ObjectNode answer) {
        String path = request.path();
        Matcher creation = CREATION.matcher(path);
        if (creation.matches() && request.body() != null) {
            String owner = creation.group(1) == null ? "you" : creation.group(1);
            return repository(answer, owner, request.body().path("name").asText());
        }
        boolean read = request.method().equals("GET");
        if (read && ABSENT.matcher(path).matches()) {
            throw new RefusedCallException(404, "Not Found", "");
        }
        if (read && LISTS.matcher(path).matches()) {
            return answer.arrayNode();
        }
        if (read && COMMITS.matcher(path).matches()) {
            return answer.arrayNode().add(commit(answer));
        }
        Matcher repository = REPOSITORY.matcher(path);
        return repository.matches()
                ? inRepository(request, answer, repository)
                : answer.put("type", "Organization").put("login", path.substring(path.lastIndexOf('/') + 1));
    }

    private static ObjectNode inRepository(ApiRequest request, ObjectNode answer, Matcher repository) {
        String below = repository.group(3) == null ? "" : repository.group(3);
        repository(answer, repository.group(1), repository.group(2));
        return switch (below) {
            case "/issues" -> numbered(answer, "issues");
            case "/pulls" -> withBase(numbered(answer, "pull"), request);
            default -> commit(answer).put("key", PUBLIC_KEY).put("key_id", "1");
        };
    }

    private static ObjectNode repository(ObjectNode answer, String owner, String name) {
        String url = "https://github.com/%s/%s".formatted(owner, name);
        answer.putObject("permissions").put("push", true);
        return answer.put("id", 1)
                .put("full_name", owner + "/" + name)
                .put("default_branch", "main")
                .put("html_url", url)
                .put("clone_url", url + ".git");
    }

    private static ObjectNode numbered(ObjectNode answer, String kind) {
        String url = "%s/%s/1".formatted(answer.path("html_url").asText(), kind);
        return answer.put("number", 1).put("html_url", url);
    }

    private static ObjectNode withBase(ObjectNode answer, ApiRequest request) {
        JsonNode body = request.body();
        answer.putObject("base")
                .put("ref", body == null ? "main" : body.path("base").asText());
        return answer;
    }

    private static ObjectNode commit(ObjectNode answer) {
        answer.put("sha", NO_COMMIT);
        answer.putObject("commit").putObject("tree").put("sha", NO_COMMIT);
        return answer;
    }
}

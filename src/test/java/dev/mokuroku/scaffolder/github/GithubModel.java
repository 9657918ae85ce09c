package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.write.ApiRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/// A GitHub in memory with one organisation, `acme`. Lists of a repository, such as `issues`, take whatever is
/// posted to them: who posts twice has it twice.
final class GithubModel {
    private final Path folder;
    private final Map<String, ObjectNode> repositories = new TreeMap<>();
    private final Map<String, ArrayNode> lists = new TreeMap<>();
    private final Map<String, JsonNode> settings = new TreeMap<>();
    private final Map<String, String> branches = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private long ids = 100;

    GithubModel(Path folder) {
        this.folder = folder;
    }

    List<String> calls() {
        return calls;
    }

    /// How many of everything exist, and all settings: what a repeated call would change.
    String state() {
        ObjectNode state = PlainJson.MAPPER.createObjectNode();
        repositories.forEach((slug, repository) -> state.put(slug, String.valueOf(repository.get("description"))));
        lists.forEach((path, list) -> state.put(path, list.size()));
        settings.forEach((path, body) -> {
            // A sealed secret is another text each time.
            if (body instanceof ObjectNode object && object.has("encrypted_value")) {
                state.put(path, "sealed");
            } else {
                state.set(path, body);
            }
        });
        branches.forEach((branch, commit) -> state.put(branch, commit.length()));
        repositories.keySet().forEach(slug -> state.put(slug + " commits", commits(slug)));
        return state.toPrettyString();
    }

    ArrayNode list(String path) {
        return lists.computeIfAbsent(path, _ -> PlainJson.MAPPER.createArrayNode());
    }

    @Nullable
    ObjectNode repository(String slug) {
        return repositories.get(slug);
    }

    /// Creates a repository as somebody else.
    void addRepository(String slug, @Nullable String description) {
        ObjectNode body = PlainJson.MAPPER.createObjectNode().put("name", slug.substring(slug.indexOf('/') + 1));
        body.put("description", description);
        create(body);
    }

    Path git(String slug) {
        return folder.resolve(slug.replace('/', '-') + ".git");
    }

    private int commits(String slug) {
        try (Repository git = new FileRepository(git(slug).toFile());
                RevWalk walk = new RevWalk(git)) {
            for (Ref ref : git.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
                ObjectId tip = ref.getObjectId();
                walk.markStart(walk.parseCommit(tip));
            }
            int count = 0;
            while (walk.next() != null) {
                count++;
            }
            return count;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode answer(ApiRequest request) {
        calls.add(request.toString());
        String path = request.path().replaceFirst("\\?.*$", "");
        JsonNode body = request.body() == null ? MissingNode.getInstance() : request.body();
        return switch (request.method()) {
            case "GET" -> get(path);
            case "POST" -> post(path, body);
            case "PATCH" -> patch(path, body);
            default -> {
                settings.put(path, body);
                yield MissingNode.getInstance();
            }
        };
    }

    private JsonNode get(String path) {
        String[] parts = path.split("/");
        if (parts[1].equals("users") || parts[1].equals("orgs")) {
            return PlainJson.MAPPER
                    .createObjectNode()
                    .put("type", "Organization")
                    .put("id", 1);
        }
        ObjectNode repository = known(parts);
        if (parts.length == 4) {
            return repository;
        }
        if (path.contains("/git/ref/")) {
            return Optional.ofNullable(branches.get(path.replace("/git/ref/", "/")))
                    .map(commit ->
                            object("object", PlainJson.MAPPER.createObjectNode().put("sha", commit)))
                    .orElseThrow(GithubModel::missing);
        }
        if (path.endsWith("/commits")) {
            ObjectNode commit = PlainJson.MAPPER.createObjectNode().put("sha", "c0");
            commit.putObject("commit").putObject("tree").put("sha", "t0");
            return PlainJson.MAPPER.createArrayNode().add(commit);
        }
        if (path.endsWith("/public-key")) {
            return PlainJson.MAPPER
                    .createObjectNode()
                    .put("key", "CQ" + "A".repeat(41) + "=")
                    .put("key_id", "1");
        }
        if (path.endsWith("/pages")) {
            return Optional.ofNullable(settings.get(path)).orElseThrow(GithubModel::missing);
        }
        if (path.endsWith("/runs")) {
            return object("workflow_runs", list(path.replace("/runs", "/dispatches")));
        }
        if (path.endsWith("/deployment-branch-policies")) {
            return object("branch_policies", list(path));
        }
        return list(path);
    }

    private JsonNode post(String path, JsonNode body) {
        String[] parts = path.split("/");
        if (path.equals("/orgs/acme/repos")) {
            return create(body);
        }
        known(parts);
        if (path.contains("/git/trees") || path.contains("/git/commits") || path.contains("/git/blobs")) {
            return PlainJson.MAPPER.createObjectNode().put("sha", "s" + ++ids);
        }
        if (path.endsWith("/git/refs")) {
            return createBranch(path, body);
        }
        if (path.endsWith("/pages")) {
            refuseIf(settings.containsKey(path), 409, "GitHub Pages is already enabled.");
            settings.put(path, body);
            return body;
        }
        if (path.endsWith("/autolinks")) {
            refuseIf(!list(path).isEmpty(), 422, "Validation Failed");
        }
        if (path.endsWith("/variables")) {
            String name = path + "/" + body.path("name").asText();
            refuseIf(settings.containsKey(name), 409, "Already exists - Variable already exists");
            settings.put(name, body);
            return body;
        }
        if (path.endsWith("/labels")
                || path.endsWith("/assignees")
                || path.endsWith("/requested_reviewers")
                || path.endsWith("/required_signatures")) {
            settings.put(path, body);
            return body;
        }
        return added(path, body);
    }

    private JsonNode added(String path, JsonNode body) {
        ObjectNode item = ((ObjectNode) body).deepCopy();
        int number = list(path).size() + 1;
        item.put("id", ++ids).put("number", number).put("html_url", "https://github.com" + path + "/" + number);
        if (path.endsWith("/pulls")) {
            String head = body.path("head").asText();
            String branch = path.replace("/pulls", "/heads/") + head.substring(head.indexOf(':') + 1);
            item.putObject("head").put("sha", branches.get(branch));
            item.putObject("base").put("ref", body.path("base").asText());
        }
        list(path).add(item);
        return item;
    }

    private JsonNode createBranch(String path, JsonNode body) {
        String branch =
                path.replace("/git/refs", "/") + body.path("ref").asText().replace("refs/", "");
        refuseIf(branches.containsKey(branch), 422, "Reference already exists");
        branches.put(branch, body.path("sha").asText());
        return body;
    }

    private JsonNode create(JsonNode body) {
        String slug = "acme/" + body.path("name").asText();
        refuseIf(repositories.containsKey(slug), 422, "name already exists on this account");
        ObjectNode repository = PlainJson.MAPPER
                .createObjectNode()
                .put("full_name", slug)
                .put("default_branch", "main")
                .put("html_url", "https://github.com/" + slug)
                .put("clone_url", "https://github.com/%s.git".formatted(slug));
        repository.set("description", body.path("description"));
        repositories.put(slug, repository);
        try (Repository git =
                new FileRepository(Files.createDirectories(git(slug)).toFile())) {
            git.create(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return repository;
    }

    private JsonNode patch(String path, JsonNode body) {
        if (path.contains("/git/refs/")) {
            branches.put(path.replace("/git/refs/", "/"), body.path("sha").asText());
            return body;
        }
        if (path.contains("/variables/")) {
            settings.put(path, body);
            return body;
        }
        known(path.split("/")).set("description", body.path("description"));
        return body;
    }

    private ObjectNode known(String[] parts) {
        return Optional.ofNullable(repositories.get(parts[2] + "/" + parts[3])).orElseThrow(GithubModel::missing);
    }

    private static ObjectNode object(String name, JsonNode value) {
        ObjectNode object = PlainJson.MAPPER.createObjectNode();
        object.set(name, value);
        return object;
    }

    private static RefusedCallException missing() {
        return new RefusedCallException(404, "Not Found", "");
    }

    private static void refuseIf(boolean condition, int status, String message) {
        if (condition) {
            throw new RefusedCallException(status, message, "");
        }
    }
}

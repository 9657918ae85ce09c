package dev.mokuroku.scaffolder.github.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RefusedCallException;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.write.ApiRequest;
import java.util.Optional;

/// Who may use a new repository: the inputs `access` and `collaborators`. Each request may be repeated.
final class RepositoryAccess {
    private final GithubStep step;

    RepositoryAccess(GithubStep step) {
        this.step = step;
    }

    /// The team of `access: OWNER/TEAM`.
    private Optional<String> team() {
        String prefix = step.repository().owner() + "/";
        return step.text("access")
                .filter(access -> access.startsWith(prefix))
                .map(access -> access.substring(prefix.length()));
    }

    /// @throws ActionException if `access` names a team that does not exist
    void checkTeam() throws InterruptedException {
        String owner = step.repository().owner();
        if (team().isEmpty()) {
            return;
        }
        String team = team().get();
        try {
            step.send(ApiRequest.get(
                    "/orgs/%s/teams/%s".formatted(RepositoryUrl.escaped(owner), RepositoryUrl.escaped(team))));
        } catch (RefusedCallException refused) {
            if (refused.status() == 404) {
                throw ActionException.notFound(
                        "The input access names the team %s, which GitHub does not know in the organisation %s"
                                .formatted(team, owner));
            }
        }
    }

    void grant() throws InterruptedException {
        Optional<String> access = step.text("access").filter(text -> !text.isEmpty());
        if (team().isPresent()) {
            grantTeam(team().get(), "admin");
        } else if (access.isPresent() && !access.get().equals(step.repository().owner())) {
            grantUser(access.get(), "admin");
        }
        for (JsonNode collaborator : step.input("collaborators")) {
            grant(collaborator);
        }
    }

    private void grant(JsonNode collaborator) throws InterruptedException {
        String permission = collaborator.path("access").asText();
        boolean isUser = collaborator.has("user");
        String name = collaborator.path(isUser ? "user" : "team").asText();
        try {
            if (isUser) {
                grantUser(loginOf(name), permission);
            } else {
                grantTeam(loginOf(name), permission);
            }
        } catch (RefusedCallException refused) {
            step.log().warn("Skipping %s access for %s, %s".formatted(permission, name, refused.getMessage()));
        }
    }

    /// The name of an entity is the login of the user or the slug of the team: `group:default/guests` is `guests`.
    private static String loginOf(String entityRef) {
        return entityRef.replaceAll("^.*[:/]", "");
    }

    private void grantUser(String login, String permission) throws InterruptedException {
        put(step.repository().api("/collaborators/" + RepositoryUrl.escaped(login)), permission);
    }

    private void grantTeam(String team, String permission) throws InterruptedException {
        put(
                "/orgs/%s/teams/%s%s"
                        .formatted(
                                RepositoryUrl.escaped(step.repository().owner()),
                                RepositoryUrl.escaped(team),
                                step.repository().api("")),
                permission);
    }

    private void put(String path, String permission) throws InterruptedException {
        step.send(ApiRequest.put(path, PlainJson.MAPPER.createObjectNode().put("permission", permission)));
    }
}

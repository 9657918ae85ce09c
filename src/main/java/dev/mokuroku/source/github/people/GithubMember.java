package dev.mokuroku.source.github.people;

import com.fasterxml.jackson.databind.JsonNode;

/// A person on GitHub. Texts that GitHub does not return are empty.
record GithubMember(
        String login, String name, String email, String bio, String picture, String url, boolean suspended) {
    static GithubMember of(JsonNode node) {
        return new GithubMember(
                node.path("login").asText(),
                node.path("name").asText(""),
                node.path("email").asText(""),
                node.path("bio").asText(""),
                node.path("avatarUrl").asText(""),
                node.path("url").asText(),
                node.path("suspendedAt").isTextual());
    }
}

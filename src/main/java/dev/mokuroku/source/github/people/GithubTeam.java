package dev.mokuroku.source.github.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A team on GitHub. Texts that GitHub does not return are empty.
///
/// @param organization login
/// @param slug unique in the organisation
/// @param parent slug of the team above
/// @param members logins of those who are in the team itself, not by a team below it
record GithubTeam(
        String organization,
        String slug,
        String name,
        String description,
        String picture,
        String url,
        String editUrl,
        String parent,
        List<String> members) {
    static GithubTeam of(String organization, JsonNode node, List<String> members) {
        return new GithubTeam(
                organization,
                node.path("slug").asText(),
                node.path("name").asText(""),
                node.path("description").asText(""),
                node.path("avatarUrl").asText(""),
                node.path("url").asText(),
                node.path("editTeamUrl").asText(""),
                node.path("parentTeam").path("slug").asText(""),
                members);
    }
}

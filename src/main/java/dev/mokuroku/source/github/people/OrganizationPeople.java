package dev.mokuroku.source.github.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.client.HiddenFieldException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks GitHub for teams and members, a hundred by one call. A field that the credentials may not see, such as an
/// e-mail address, is missing in the answer; where GitHub leaves out more because of it, it is asked again without.
@ApplicationScoped
class OrganizationPeople {
    private static final String EMAIL = "email";

    private final GithubClient client;
    private final boolean checksSuspended;

    OrganizationPeople(GithubClient client, GithubConfig config) {
        this.client = client;
        this.checksSuspended = config.people().checksSuspended();
    }

    private interface NodeParser<T> {
        T parse(JsonNode node) throws GithubException;
    }

    /// @param teams slugs of those that the person is in
    record Membership(GithubMember member, List<String> teams) {}

    /// @param team slug
    /// @param repositories `owner/name`
    record TeamRepositories(String team, Set<String> repositories) {}

    List<GithubTeam> teams(String organization) throws GithubException {
        return all(
                organization,
                "teams.graphql",
                Map.of(),
                "/teams",
                node -> GithubTeam.of(organization, node, membersOf(organization, node)));
    }

    /// The repositories that each team has access to.
    List<TeamRepositories> teamRepositories(String organization) throws GithubException {
        return all(
                organization,
                "team-access.graphql",
                Map.of(),
                "/teams",
                team -> new TeamRepositories(team.path("slug").asText(), repositoriesOf(organization, team)));
    }

    /// Without its members, or empty where there is no such team.
    Optional<GithubTeam> team(String organization, String slug) throws GithubException {
        JsonNode found =
                query(organization, "team.graphql", Map.of("team", slug)).at("/organization/team");
        return found.isObject() ? Optional.of(GithubTeam.of(organization, found, List.of())) : Optional.empty();
    }

    List<GithubMember> members(String organization) throws GithubException {
        return all(organization, "members.graphql", Map.of(), "/membersWithRole", GithubMember::of);
    }

    /// Empty where this login is no member.
    Optional<Membership> member(String organization, String login) throws GithubException {
        JsonNode user =
                query(organization, "member.graphql", Map.of("login", login)).path("user");
        if (!user.path("organization").isObject()) {
            return Optional.empty();
        }
        List<String> teams = new ArrayList<>();
        user.at("/organization/teams/nodes")
                .forEach(team -> teams.add(team.path("slug").asText()));
        return Optional.of(new Membership(GithubMember.of(user), teams));
    }

    private List<String> membersOf(String organization, JsonNode team) throws GithubException {
        List<String> logins = new ArrayList<>();
        team.at("/members/nodes")
                .forEach(member -> logins.add(member.path("login").asText()));
        if (team.at("/members/pageInfo/hasNextPage").asBoolean()) {
            logins.addAll(allAfter(
                    team.at("/members/pageInfo/endCursor").asText(),
                    organization,
                    "team-members.graphql",
                    Map.of("team", team.path("slug").asText()),
                    "/team/members",
                    member -> member.path("login").asText()));
        }
        return logins;
    }

    private Set<String> repositoriesOf(String organization, JsonNode team) throws GithubException {
        JsonNode first = team.path("repositories");
        Set<String> slugs = new HashSet<>();
        for (JsonNode repository : first.path("nodes")) {
            if (repository.isObject()) { // null for what the credentials may not see
                slugs.add(slugOf(repository));
            }
        }
        if (first.at("/pageInfo/hasNextPage").asBoolean()) {
            slugs.addAll(allAfter(
                    first.at("/pageInfo/endCursor").asText(),
                    organization,
                    "team-repositories.graphql",
                    Map.of("team", team.path("slug").asText()),
                    "/team/repositories",
                    OrganizationPeople::slugOf));
        }
        return slugs;
    }

    private static String slugOf(JsonNode repository) {
        return repository.path("nameWithOwner").asText();
    }

    private <T> List<T> all(
            String organization, String query, Map<String, Object> variables, String path, NodeParser<T> parser)
            throws GithubException {
        return allAfter(null, organization, query, variables, path, parser);
    }

    private <T> List<T> allAfter(
            @Nullable String first,
            String organization,
            String query,
            Map<String, Object> variables,
            String path,
            NodeParser<T> parser)
            throws GithubException {
        List<T> found = new ArrayList<>();
        Set<String> hidden = hiddenAtFirst();
        String cursor = first;
        do {
            Map<String, Object> pageVariables = new HashMap<>(variables);
            if (cursor != null) {
                pageVariables.put("after", cursor);
            }
            JsonNode page = query(organization, query, pageVariables, hidden).at("/organization" + path);
            if (!page.isObject()) {
                throw new GithubException(
                        "GitHub does not list the members of '%s': it must be an organisation whose members the credentials may read"
                                .formatted(organization));
            }
            for (JsonNode node : page.path("nodes")) {
                if (node.isObject()) { // null for what the credentials may not see
                    found.add(parser.parse(node));
                }
            }
            cursor = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
        } while (cursor != null);
        return found;
    }

    private Set<String> hiddenAtFirst() {
        return new HashSet<>(client.isApp() ? Set.of(EMAIL) : Set.of());
    }

    private JsonNode query(String organization, String queryFile, Map<String, Object> variables)
            throws GithubException {
        return query(organization, queryFile, variables, hiddenAtFirst());
    }

    /// @param hidden fields that are not asked for; those that GitHub does not show are added
    private JsonNode query(String organization, String queryFile, Map<String, Object> variables, Set<String> hidden)
            throws GithubException {
        Map<String, Object> allVariables = new HashMap<>(variables);
        allVariables.put("organization", organization);
        String document = GithubClient.document(queryFile);
        String whole = checksSuspended ? document.replace("bio ", "bio suspendedAt ") : document;
        while (true) {
            try {
                return client.queryDocument(organization, without(hidden, whole), allVariables);
            } catch (HiddenFieldException refused) {
                if (!hidden.add(refused.field())) {
                    throw refused;
                }
            }
        }
    }

    private static String without(Set<String> hidden, String document) {
        String left = document;
        for (String field : hidden) {
            left = left.replaceAll("\\b%s\\b".formatted(field), "");
        }
        return left;
    }
}

package dev.mokuroku.source.github.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.NamePatterns;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/// Writes the descriptors that teams and members do not have: what Backstage's provider makes of them. Each is
/// found at the page that GitHub has of the team or person.
final class PeopleDescriptors {
    private final GithubConfig.People config;
    private final NamePatterns teams;

    PeopleDescriptors(GithubConfig.People config) {
        this.config = config;
        this.teams = new NamePatterns(config.include(), config.exclude());
    }

    boolean admits(String team) {
        return teams.admit(team);
    }

    /// The ref of the Group that a team is.
    String groupOf(String organization, String slug) {
        return "group:%s/%s".formatted(namespaceOf(organization), slug);
    }

    DescriptorFile group(GithubTeam team) {
        ObjectNode entity = entity("Group", team.slug(), team.description());
        metadata(entity).put("namespace", namespaceOf(team.organization()));
        annotate(entity, Annotations.GITHUB_TEAM_SLUG, team.organization() + "/" + team.slug());
        annotate(entity, Annotations.VIEW_URL, team.url());
        annotate(entity, Annotations.EDIT_URL, team.editUrl());
        ObjectNode spec = entity.putObject("spec").put("type", config.groupType());
        putNonBlank(spec.putObject("profile"), Map.of("displayName", team.name(), "picture", team.picture()));
        if (!team.parent().isEmpty() && admits(team.parent())) {
            spec.put("parent", groupOf(team.organization(), team.parent()));
        }
        spec.putArray("children");
        return file(team.url(), entity);
    }

    /// @param groups refs
    DescriptorFile user(GithubMember member, Collection<String> groups) {
        ObjectNode entity = entity("User", member.login(), member.bio());
        annotate(entity, Annotations.GITHUB_USER_LOGIN, member.login());
        annotate(entity, Annotations.VIEW_URL, member.url());
        ObjectNode spec = entity.putObject("spec");
        putNonBlank(
                spec.putObject("profile"),
                Map.of("displayName", member.name(), "email", member.email(), "picture", member.picture()));
        ArrayNode memberOf = spec.putArray("memberOf");
        groups.stream().sorted().forEach(memberOf::add);
        return file(member.url(), entity);
    }

    private String namespaceOf(String organization) {
        return config.namespace().replace("{organization}", organization.toLowerCase(Locale.ROOT));
    }

    private static ObjectNode entity(String kind, String name, String description) {
        ObjectNode entity = PlainJson.MAPPER.createObjectNode().put("apiVersion", "backstage.io/v1alpha1");
        ObjectNode metadata = entity.put("kind", kind).putObject("metadata").put("name", name);
        putNonBlank(metadata, Map.of("description", description));
        metadata.putObject("annotations");
        return entity;
    }

    private static ObjectNode metadata(ObjectNode entity) {
        return (ObjectNode) entity.get("metadata");
    }

    private static void annotate(ObjectNode entity, String key, String value) {
        putNonBlank((ObjectNode) metadata(entity).get("annotations"), Map.of(key, value));
    }

    /// In the order of names: the same people give the same bytes.
    private static void putNonBlank(ObjectNode node, Map<String, String> texts) {
        texts.entrySet().stream()
                .filter(text -> !text.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> node.put(text.getKey(), text.getValue().strip()));
    }

    private static DescriptorFile file(String url, ObjectNode entity) {
        byte[] content = entity.toString().getBytes(UTF_8);
        LocationRef location = LocationRef.url(url);
        return new DescriptorFile(location, location, DescriptorFile.hashOf(content), null, content, Map.of());
    }
}

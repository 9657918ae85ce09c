package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A repository as the listing shows it.
///
/// @param slug `owner/name`
/// @param commit at the head of the default branch
/// @param pushedAt of the last push to any branch; [Instant#EPOCH] where there was none
/// @param files those that were asked for and are there, by path
/// @param node as GitHub answered
record GithubRepository(
        String slug,
        String branch,
        @Nullable String commit,
        Instant pushedAt,
        Attributes attributes,
        Map<String, Blob> files,
        JsonNode node) {
    /// What filters look at.
    record Attributes(List<String> topics, String visibility, boolean archived, boolean fork) {}

    /// @param text null where GitHub holds it for binary or too large
    record Blob(String oid, long bytes, @Nullable String text) {}

    /// @param paths that were asked for, in the order of their [aliases][DescriptorsQuery]
    static GithubRepository of(JsonNode node, List<String> paths) {
        List<String> topics = new ArrayList<>();
        node.path("repositoryTopics")
                .path("nodes")
                .forEach(topic -> topics.add(topic.path("topic").path("name").asText()));
        Attributes attributes = new Attributes(
                topics,
                node.path("visibility").asText(),
                node.path("isArchived").asBoolean(),
                node.path("isFork").asBoolean());
        JsonNode branch = node.path("defaultBranchRef");
        return new GithubRepository(
                node.path("nameWithOwner").asText(),
                branch.path("name").asText("HEAD"),
                branch.path("target").path("oid").asText(null),
                instantOf(node.path("pushedAt")),
                attributes,
                filesOf(node, paths),
                node);
    }

    String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }

    String name() {
        return slug.substring(slug.indexOf('/') + 1);
    }

    private static Instant instantOf(JsonNode time) {
        return time.isTextual() ? Instant.parse(time.asText()) : Instant.EPOCH;
    }

    private static Map<String, Blob> filesOf(JsonNode node, List<String> paths) {
        Map<String, Blob> files = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            JsonNode object = node.path(DescriptorsQuery.alias(i));
            if (object.has("oid")) {
                files.put(paths.get(i), blobOf(object));
            }
        }
        return files;
    }

    static Blob blobOf(JsonNode object) {
        boolean complete = !object.path("isTruncated").asBoolean()
                && !object.path("isBinary").asBoolean();
        String text = complete ? object.path("text").asText(null) : null;
        return new Blob(object.path("oid").asText(), object.path("byteSize").asLong(), text);
    }
}

package dev.mokuroku.platform.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.component.TagPattern;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the releases and the tags of a repository from GitHub, a hundred a call.
@ApplicationScoped
class GithubReleaseReader {
    /// The latest thousand; what is older moves nobody.
    private static final int MAX_PAGES = 10;

    /// Characters of notes. GitHub allows 125,000.
    private static final int MAX_NOTES = 20_000;

    private final GithubClient client;

    GithubReleaseReader(GithubClient client) {
        this.client = client;
    }

    boolean isConfigured() {
        return client.isConfigured();
    }

    /// @param slug `owner/name`
    /// @throws GithubException when GitHub does not answer whole; nothing is known then
    Collection<PublishedRelease> releases(String slug, TagPattern pattern) throws GithubException {
        Map<String, PublishedRelease> byVersion = new LinkedHashMap<>();
        read(slug, "releases.graphql", "releases", release -> {
            if (!release.path("isDraft").asBoolean()) {
                pattern.versionOf(release.path("tagName").asText())
                        .ifPresent(version -> byVersion.putIfAbsent(version, release(version, release)));
            }
        });
        return byVersion.values();
    }

    /// As [#releases]; a tag has no notes.
    Collection<PublishedRelease> tags(String slug, TagPattern pattern) throws GithubException {
        Map<String, PublishedRelease> byVersion = new LinkedHashMap<>();
        read(
                slug,
                "tags.graphql",
                "refs",
                tag -> pattern.versionOf(tag.path("name").asText())
                        .ifPresent(version -> byVersion.putIfAbsent(version, tag(version, tag.path("target")))));
        return byVersion.values();
    }

    private void read(String slug, String query, String field, Consumer<JsonNode> receiver) throws GithubException {
        String owner = slug.substring(0, slug.indexOf('/'));
        Map<String, Object> variables = new HashMap<>();
        variables.put("owner", owner);
        variables.put("name", slug.substring(slug.indexOf('/') + 1));
        for (int page = 0; page < MAX_PAGES; page++) {
            JsonNode repository = client.query(owner, query, variables).path("repository");
            if (!repository.isObject()) {
                throw new GithubException("GitHub shows no repository " + slug);
            }
            JsonNode list = repository.path(field);
            list.path("nodes").forEach(receiver);
            if (!list.path("pageInfo").path("hasNextPage").asBoolean()) {
                return;
            }
            variables.put("after", list.path("pageInfo").path("endCursor").asText());
        }
    }

    private static PublishedRelease release(String version, JsonNode release) {
        String notes = StorableText.replaceNul(release.path("description").asText(""));
        return new PublishedRelease(
                version,
                PublishedRelease.Origin.GITHUB_RELEASE,
                time(release.path("publishedAt")),
                release.path("isPrerelease").asBoolean(),
                notes.isBlank() ? null : notes.substring(0, Math.min(notes.length(), MAX_NOTES)),
                release.path("url").asText(null));
    }

    private static PublishedRelease tag(String version, JsonNode target) {
        Instant tagged = time(target.path("tagger").path("date"));
        return new PublishedRelease(
                version,
                PublishedRelease.Origin.TAG,
                tagged == null ? time(target.path("committedDate")) : tagged,
                false,
                null,
                null);
    }

    private static @Nullable Instant time(JsonNode text) {
        return text.isTextual() ? OffsetDateTime.parse(text.asText()).toInstant() : null;
    }
}

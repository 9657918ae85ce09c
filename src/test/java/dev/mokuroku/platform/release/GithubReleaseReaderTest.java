package dev.mokuroku.platform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.platform.component.TagPattern;
import dev.mokuroku.platform.release.PublishedRelease.Origin;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.GithubJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GithubReleaseReaderTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @Test
    void readsReleasesWithoutDraftsAndOtherTags() throws GithubException {
        GITHUB.query("Releases")
                .answers(repository(
                        "releases",
                        release("v2.0.0-rc.1").put("isPrerelease", true),
                        release("v1.4.0").put("description", "Faster."),
                        release("v1.5.0").put("isDraft", true),
                        release("docs-7")));
        assertThat(reader().releases("acme/kit", TagPattern.VERSION))
                .containsExactly(
                        new PublishedRelease(
                                "2.0.0-rc.1",
                                Origin.GITHUB_RELEASE,
                                Instant.parse("2026-03-02T10:00:00Z"),
                                true,
                                null,
                                "https://github.com/acme/kit/releases/tag/v2.0.0-rc.1"),
                        new PublishedRelease(
                                "1.4.0",
                                Origin.GITHUB_RELEASE,
                                Instant.parse("2026-03-02T10:00:00Z"),
                                false,
                                "Faster.",
                                "https://github.com/acme/kit/releases/tag/v1.4.0"));
    }

    @Test
    void readsTagsWithTheDateOfTheTaggerOrTheCommit() throws GithubException {
        ObjectNode annotated = GithubJson.object().put("name", "v1.1.0");
        annotated.set(
                "target",
                GithubJson.object("tagger", GithubJson.object().put("date", "2026-02-01T00:00:00+01:00"))
                        .put("__typename", "Tag"));
        ObjectNode lightweight = GithubJson.object().put("name", "v1.0.0");
        lightweight.set(
                "target", GithubJson.object().put("__typename", "Commit").put("committedDate", "2026-01-01T00:00:00Z"));
        GITHUB.query("Tags").answers(repository("refs", annotated, lightweight));
        assertThat(reader().tags("acme/kit", TagPattern.VERSION))
                .extracting(PublishedRelease::version, PublishedRelease::publishedAt)
                .containsExactly(
                        tuple("1.1.0", Instant.parse("2026-01-31T23:00:00Z")),
                        tuple("1.0.0", Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void failsForARepositoryThatGithubDoesNotShow() {
        GITHUB.query("Releases").answers(GithubJson.object());
        assertThatThrownBy(() -> reader().releases("acme/kit", TagPattern.VERSION))
                .isInstanceOf(GithubException.class)
                .hasMessageContaining("acme/kit");
    }

    private static GithubReleaseReader reader() {
        return new GithubReleaseReader(
                GithubClients.of(GithubClients.config(GITHUB.apiUrl(), Map.of("token", "token"))));
    }

    private static ObjectNode release(String tag) {
        return GithubJson.object()
                .put("tagName", tag)
                .put("publishedAt", "2026-03-02T10:00:00Z")
                .put("isPrerelease", false)
                .put("isDraft", false)
                .put("description", "")
                .put("url", "https://github.com/acme/kit/releases/tag/" + tag);
    }

    private static ObjectNode repository(String field, ObjectNode... nodes) {
        ObjectNode repository = GithubJson.object(field, GithubJson.connection(null, List.of(nodes)));
        repository.put("url", "https://github.com/acme/kit");
        return GithubJson.object("repository", GithubJson.object("acme/kit", repository));
    }
}

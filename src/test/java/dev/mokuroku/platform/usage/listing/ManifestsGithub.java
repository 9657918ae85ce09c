package dev.mokuroku.platform.usage.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.FakeTree;
import java.util.List;
import java.util.Map;

/// A GitHub with the organisation `wayne`, whose repositories a test sets.
public final class ManifestsGithub extends FakeGithubResource {
    @Override
    protected Map<String, String> prepare() {
        github().query("Repositories").answers(FakeGithub.page(null));
        return Map.of(
                "mokuroku.github.organizations", "wayne",
                "mokuroku.github.scan-interval", "24h",
                "mokuroku.platform.manifests.enabled", "true");
    }

    /// From now on there are these repositories and no other.
    void holds(FakeRepository... repositories) {
        github().query("Repositories").answers(FakeGithub.page(null, repositories));
        github().query("RepositoriesByName").answers(FakeGithub.named(repositories));
        github().query("ManifestBlobs").answers(FakeGithub.named(repositories));
    }

    /// Beside what it holds, there is a commit with these files.
    ///
    /// @param contents also those of the head
    void holdsCommit(String commit, FakeRepository contents, ObjectNode... files) {
        github().query("ManifestBlobs").answers(FakeGithub.named(contents));
        github().rest(get("/repos/wayne/cave/git/trees/%s?recursive=1".formatted(commit))
                .willReturn(okJson(FakeTree.of(commit, files).toString())));
    }

    List<String> calls() {
        return github().calls();
    }

    void forgetCalls() {
        github().forgetCalls();
    }
}

package dev.mokuroku.platform.usage.listing;

import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import dev.mokuroku.source.github.fake.FakeRepository;
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

    List<String> calls() {
        return github().calls();
    }

    void forgetCalls() {
        github().forgetCalls();
    }
}

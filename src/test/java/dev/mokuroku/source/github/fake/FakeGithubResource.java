package dev.mokuroku.source.github.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A [FakeGithub] for an application under test, which runs as long as the application does. A test that names the
/// subclass as the type of a field gets it there, and ends with [#assertEverythingWasExpected].
public abstract class FakeGithubResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable FakeGithub github;

    /// Prepares what the application requests when it starts.
    ///
    /// @return settings of the application beside GitHub's address and a token
    protected abstract Map<String, String> prepare();

    protected final FakeGithub github() {
        return Objects.requireNonNull(github, "GitHub is not started");
    }

    @Override
    public final Map<String, String> start() {
        github = new FakeGithub();
        Map<String, String> settings = new HashMap<>(prepare());
        // A test that prepares the responses switches these on.
        settings.putIfAbsent("mokuroku.platform.manifests.enabled", "false");
        settings.putIfAbsent("mokuroku.platform.deployments.github-commit-times", "false");
        settings.put("mokuroku.github.api-url", github().apiUrl());
        settings.put("mokuroku.github.token", "a-token-of-tests");
        return settings;
    }

    @Override
    public final void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == getClass());
    }

    @Override
    public final void stop() {
        if (github != null) {
            github.close();
        }
    }

    /// Forgets the requests of the test, so that one that is unexpected fails one test.
    public final void assertEverythingWasExpected() {
        try {
            github().assertEverythingWasExpected();
        } finally {
            github().forgetCalls();
        }
    }
}

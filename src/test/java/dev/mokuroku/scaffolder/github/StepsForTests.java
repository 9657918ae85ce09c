package dev.mokuroku.scaffolder.github;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

final class StepsForTests {
    private StepsForTests() {}

    static GithubSteps of(GithubSession session) {
        return of((_, _) -> session, Map.of());
    }

    /// @param settings below `mokuroku.scaffolder.github.`
    static GithubSteps of(SessionSource sessions, Map<String, String> settings) {
        return new GithubSteps(sessions, config(settings), Clock.systemUTC());
    }

    static TemplateGithubConfig config(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>();
        settings.forEach((name, value) -> values.put("mokuroku.scaffolder.github." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TemplateGithubConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(TemplateGithubConfig.class);
    }
}

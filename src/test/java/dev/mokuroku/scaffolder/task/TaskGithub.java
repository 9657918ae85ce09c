package dev.mokuroku.scaffolder.task;

import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import java.util.Map;

/// The GitHub of [TaskWorld]: github.com with a token of the server, and git.example.com without credentials.
public final class TaskGithub extends FakeGithubResource {
    private static final String WITHOUT_CREDENTIALS = "git.example.com";

    private static final String HOST = "mokuroku.github.hosts.\"" + WITHOUT_CREDENTIALS + "\".";

    @Override
    protected Map<String, String> prepare() {
        return Map.of(HOST + "api-url", github().apiUrl(), HOST + "raw-url", github().apiUrl() + "/raw");
    }

    public FakeGithub fake() {
        return github();
    }
}

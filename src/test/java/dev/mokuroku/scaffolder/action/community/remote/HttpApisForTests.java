package dev.mokuroku.scaffolder.action.community.remote;

import java.time.Duration;

/// Requests to a server of the test.
public final class HttpApisForTests {
    private HttpApisForTests() {}

    public static RemoteApis of(Duration responseTimeout) {
        return new HttpApis(responseTimeout);
    }
}

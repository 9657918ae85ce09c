package dev.mokuroku.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.stream.Collectors;

/// What a stubbed host was asked for.
public final class Calls {
    private Calls() {}

    /// Proves that these calls were made, in this order, and no other.
    public static void assertServed(WireMockExtension host, String... calls) {
        List<String> served = host.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest().getMethod() + " "
                        + event.getRequest().getUrl())
                .collect(Collectors.toList());
        assertThat(served).containsExactly(calls);
    }
}

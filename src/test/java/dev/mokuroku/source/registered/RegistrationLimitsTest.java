package dev.mokuroku.source.registered;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.HeldRefs;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.dryrun.DryRun;
import dev.mokuroku.source.scan.Scanner;
import dev.mokuroku.source.target.Targets;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegistrationLimitsTest {
    @RegisterExtension
    static final WireMockExtension FILES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static LocationRef root() {
        return LocationRef.url(FILES.url("/root.yaml"));
    }

    @Inject
    RegisteredLocations locations;

    @Inject
    Registration unlimited;

    @Inject
    Targets targets;

    @Inject
    DryRun dryRun;

    @Inject
    HeldRefs heldRefs;

    @Inject
    Scanner scanner;

    @Inject
    VisibleCatalog visible;

    @Inject
    CatalogFiles files;

    @Inject
    CatalogIndex index;

    private RegisteredSource source;
    private Registration registration;

    @BeforeEach
    void limit() {
        source = new RegisteredSource(locations, targets, new FiveFiles(), Duration.ofMinutes(5));
        registration = new Registration(locations, source, targets, dryRun, heldRefs, scanner, visible);
    }

    @AfterEach
    void unregisterAll() {
        locations.all().forEach(location -> unlimited.unregister(location.id()));
    }

    @Test
    void refusesWhatLeadsToTooManyFilesAndWritesNothing() {
        names(9);
        assertThatThrownBy(() -> registration.register(root(), "tester"))
                .isInstanceOfSatisfying(CatalogException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
                    assertThat(refusal)
                            .hasMessage(root() + " leads to too much:"
                                    + " more than 5 files (the limit mokuroku.registration.max-files)");
                });
        assertThat(FILES.getAllServeEvents()).hasSize(5);
        assertThat(locations.all()).isEmpty();
        assertThat(files.ofOrigin(root())).isEmpty();
        assertThat(isThere(0)).isFalse();
    }

    @Test
    void refusesADryRunToo() {
        names(9);
        assertThatThrownBy(() -> registration.preview(root())).hasMessageContaining("mokuroku.registration.max-files");
        assertThat(FILES.getAllServeEvents()).hasSize(5);
    }

    @Test
    void keepsTheLastStateOfARegistrationThatGrew() {
        names(4);
        registration.register(root(), "tester");
        names(9);
        scanner.refresh(source, root());
        assertThat(isThere(0) && isThere(3)).isTrue();
        assertThat(isThere(8)).isFalse();
        assertThat(files.ofOrigin(root()).stream()
                        .flatMap(file -> file.problems().stream())
                        .map(problem -> problem.problem().message()))
                .contains("./s8.yaml is not read whole: more than 5 files (the limit mokuroku.registration.max-files)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/catalog/locations | {"type": "url", "target": "%s"}
            /graphql | {"query": "mutation { registerLocation(input: {target: \\"%s\\"}) { entities { ref } } }"}
            """)
    void stopsWhenTheCallerIsGone(String path, String body) throws IOException {
        names(200);
        FILES.setGlobalFixedDelay(100);
        try (Socket caller = new Socket("localhost", RestAssured.port)) {
            String sent = body.replace("%s", root().target());
            caller.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(path, sent.length(), sent)
                                    .getBytes(UTF_8));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> FILES.getAllServeEvents().size() > 3);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            scanner.refresh(source, LocationRef.url(FILES.url("/none"))); // waits for the registration
            return true;
        });
        assertThat(FILES.getAllServeEvents()).hasSizeLessThan(150);
        assertThat(locations.all()).isEmpty();
        assertThat(isThere(0)).isFalse();
    }

    private boolean isThere(int number) {
        return index.byRef(EntityRef.parse("component:default/limited-" + number))
                .isPresent();
    }

    /// A Location that names so many files.
    private void names(int count) {
        String named =
                IntStream.range(0, count).mapToObj("./s%d.yaml"::formatted).collect(Collectors.joining(", "));
        holds("/root.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata: { name: limited-root }
                spec: { targets: [%s] }
                """.formatted(named));
        for (int number = 0; number < count; number++) {
            holds("/s%d.yaml".formatted(number), """
                    apiVersion: backstage.io/v1alpha1
                    kind: Component
                    metadata: { name: limited-%d }
                    spec: { type: service, lifecycle: production, owner: checkout }
                    """.formatted(number));
        }
    }

    private static void holds(String path, String content) {
        FILES.stubFor(get(path).willReturn(ok(content)));
    }

    private static final class FiveFiles implements RegistrationConfig {
        @Override
        public int maxFiles() {
            return 5;
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }

        @Override
        public Duration timeout() {
            return Duration.ofMinutes(1);
        }
    }
}

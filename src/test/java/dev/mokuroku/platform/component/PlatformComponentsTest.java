package dev.mokuroku.platform.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.component.ReleaseSource.Listed;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The platform components of the demo catalog.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PlatformComponentsTest {
    private static final EntityRef RUNTIME = EntityRef.parse("platformcomponent:default/service-runtime");

    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @Inject
    PlatformComponents components;

    @BeforeEach
    void waitForTheScan() {
        await().until(() -> components.current().size() >= 8);
    }

    @Test
    void parsesTheDescriptor() {
        PlatformComponent runtime = components.find(RUNTIME).orElseThrow();
        assertThat(runtime.title()).isEqualTo("Service runtime");
        assertThat(runtime.owner()).isEqualTo(EntityRef.parse("group:default/platform"));
        assertThat(runtime.source())
                .isEqualTo(new ComponentSource.OfEntity(EntityRef.parse("component:default/service-runtime")));
        assertThat(runtime.isPackage("pkg:maven/com.example.shop/service-runtime-web@2.4.0"))
                .isTrue();
        assertThat(runtime.applicability())
                .contains(new EntityFilter.All(List.of(
                        EntityFilter.is("kind", "component"),
                        EntityFilter.is("spec.type", "service"),
                        EntityFilter.is("metadata.tags", "java"))));
    }

    @Test
    void parsesTheVersions() {
        VersionPolicy versions = components.find(RUNTIME).orElseThrow().versions();
        assertThat(versions.support().statusOf(version("2.4.0"), TODAY)).isEqualTo(SupportStatus.SUPPORTED);
        assertThat(versions.support().statusOf(version("2.2.0"), TODAY)).isEqualTo(SupportStatus.DEPRECATED);
        assertThat(versions.support().statusOf(version("1.9.2"), TODAY)).isEqualTo(SupportStatus.UNSUPPORTED);
        assertThat(versions.target()).isEqualTo("2.4.0");
        assertThat(versions.guides()).isEqualTo(Map.of("2", "https://docs.example.com/service-runtime/moving-to-2"));
        assertThat(((Listed) versions.releases()).releases().getFirst())
                .isEqualTo(new ReleaseSource.ListedRelease(
                        "3.0.0-rc.1",
                        Instant.parse("2026-10-19T00:00:00Z"),
                        true,
                        "Virtual threads by default. For trying out only.",
                        null));
    }

    private static Version version(String text) {
        return VersionScheme.SEMVER.parse(text).orElseThrow();
    }

    @Test
    void readsTheCatalogOncePerVersion() {
        assertThat(components.current()).isSameAs(components.current());
    }
}

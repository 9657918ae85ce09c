package dev.mokuroku.platform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentConfig;
import dev.mokuroku.platform.usage.listing.ManifestsConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptHistoryTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final KeptHistory kept = history();

    private static KeptHistory history() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(ManifestsConfig.class)
                .withMapping(DeploymentConfig.class)
                .withDefaultValue("mokuroku.platform.manifests.keep-history", "PT240H")
                .withDefaultValue("mokuroku.platform.manifests.max-size", "33554432")
                .withDefaultValue("mokuroku.platform.deployments.keep", "PT120H")
                .build();
        return new KeptHistory(
                config.getConfigMapping(ManifestsConfig.class),
                config.getConfigMapping(DeploymentConfig.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aDateIsTheEndOfTheDay() {
        assertThat(kept.ofUses("2026-06-14")).contains(Instant.parse("2026-06-14T23:59:59.999999Z"));
        assertThat(kept.ofUses("2026-06-15")).contains(NOW);
        assertThat(kept.ofUses("2026-06-14T10:00:00+02:00")).contains(Instant.parse("2026-06-14T08:00:00Z"));
        assertThat(kept.ofUses(null)).isEmpty();
    }

    @Test
    void namesTheEarliestTime() {
        assertThatThrownBy(() -> kept.ofRunningUses("2026-06-09"))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refused -> assertThat(refused.field()).isEqualTo("asOf"))
                .hasMessageContaining("must not be before 2026-06-10T12:00:00Z");
        assertThat(kept.ofUses("2026-06-09")).isPresent();
        assertThatThrownBy(() -> kept.ofDeployments("2026-06-09")).isInstanceOf(CatalogException.class);
    }

    @Test
    void refusesTheFutureAndOtherTexts() {
        assertThatThrownBy(() -> kept.ofUses("2026-06-16")).hasMessageContaining("in the future");
        assertThatThrownBy(() -> kept.ofUses("2026-06-14T10:00:00"))
                .hasMessageContaining("must be a time with its offset");
        assertThatThrownBy(() -> kept.ofUses("last week")).hasMessageContaining("or a date");
    }
}

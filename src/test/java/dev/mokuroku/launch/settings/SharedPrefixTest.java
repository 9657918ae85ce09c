package dev.mokuroku.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.http.ServerConfig;
import dev.mokuroku.job.JobConfig;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/// Several mappings have the prefix `mokuroku`. Each knows a part of the settings.
class SharedPrefixTest {
    @Test
    void acceptsSettingsOfOtherMappings() {
        SmallRyeConfig config =
                config(properties(Map.of("mokuroku.base-url", "http://localhost", "mokuroku.dry-run", "true")));
        assertThat(config.getConfigMapping(ServerConfig.class).baseUrl()).isEqualTo("http://localhost");
        assertThat(config.getConfigMapping(JobConfig.class).dryRun()).isTrue();
    }

    @Test
    void acceptsVariablesThatKubernetesSetsForAServiceOfThisName() {
        Map<String, String> variables = Map.of(
                "MOKUROKU_SERVICE_HOST", "10.0.0.1",
                "MOKUROKU_PORT", "tcp://10.0.0.1:8080",
                "MOKUROKU_PORT_8080_TCP_ADDR", "10.0.0.1",
                "MOKUROKU_BASE_URL", "http://localhost");
        assertThat(config(new EnvConfigSource(variables, 300))
                        .getConfigMapping(ServerConfig.class)
                        .baseUrl())
                .isEqualTo("http://localhost");
    }

    @Test
    void refusesASettingThatNoMappingKnows() {
        ConfigSource source = properties(Map.of("mokuroku.base-url", "http://localhost", "mokuroku.bas-url", "x"));
        assertThatThrownBy(() -> config(source))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("mokuroku.bas-url");
    }

    private static ConfigSource properties(Map<String, String> values) {
        return new PropertiesConfigSource(values, "test", 300);
    }

    private static SmallRyeConfig config(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ServerConfig.class)
                .withMapping(JobConfig.class)
                .withSources(source)
                .build();
    }
}

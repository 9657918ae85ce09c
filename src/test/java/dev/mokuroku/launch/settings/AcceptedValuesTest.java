package dev.mokuroku.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mokuroku.Settings;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.http.HttpConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the check of the settings accepts, the application can read: otherwise the start ends in a stack trace.
class AcceptedValuesTest {
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "20",
            "-1",
            "+5",
            " 7 ",
            "1.5",
            "1e3",
            "0x10",
            "2147483647",
            "2147483648",
            "5000000000",
            "9223372036854775808",
            "10s",
            "5m",
            "7d",
            "-3s",
            "PT1M",
            "P1D",
            "10 s",
            "1ms",
            "0s",
            "1K",
            "10M",
            "2G",
            "1g",
            "3T",
            "99999999999G",
            "1.5M",
            "M",
            "true",
            "TRUE",
            "yes",
            "on",
            "off",
            "maybe",
            "abc",
            "1,2",
            "ns",
            "1_000");

    private record Group(Class<?> mapping, String prefix) {}

    static Stream<Arguments> settings() {
        List<Group> groups = List.of(
                new Group(GraphQLConfig.class, "mokuroku.graphql."), new Group(HttpConfig.class, "mokuroku.http."));
        return groups.stream()
                .flatMap(group -> KnownSettings.all().stream()
                        .filter(setting -> setting.name().startsWith(group.prefix()))
                        .map(setting -> Arguments.of(setting.name(), group.mapping())));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void valueThatIsAcceptedCanBeRead(String name, Class<?> mapping) {
        TreeSet<String> accepted = new TreeSet<>();
        for (String value : VALUES) {
            if (errors(name, value).isEmpty()) {
                accepted.add(value);
                assertThatCode(() -> Settings.of(mapping, Map.of(name, value)))
                        .as("%s=%s", name, value)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(accepted).as("values that %s accepts", name).isNotEmpty();
        assertThat(accepted.size()).isLessThan(VALUES.size());
    }

    /// The application holds texts of these sizes in one piece.
    @Test
    void sizeThatNoTextCanHaveIsRefused() {
        for (String name : List.of("mokuroku.graphql.max-body-size", "mokuroku.graphql.max-query-size")) {
            assertThat(errors(name, "2047M")).isEmpty();
            assertThat(errors(name, "2G")).singleElement().asString().contains("at most 2147483647 bytes");
        }
        assertThat(errors("mokuroku.max-body-size", "2G")).isEmpty();
        assertThat(errors("mokuroku.max-body-size", "99999999999G")).hasSize(1);
    }

    /// The error names the setting and quotes the value.
    @ParameterizedTest
    @MethodSource("settings")
    void valueThatIsRefusedIsNamedWithItsSetting(String name, Class<?> mapping) {
        assertThat(mapping).isNotNull();
        assertThat(errors(name, "what?"))
                .singleElement()
                .asString()
                .startsWith(name + ": ")
                .contains("'what?'");
    }

    private static List<String> errors(String name, String value) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(Map.of(name, value), "test", 500))
                .build();
        return new SettingsCheck(config).errors();
    }
}

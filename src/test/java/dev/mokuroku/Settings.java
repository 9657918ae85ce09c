package dev.mokuroku;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// A feature's settings as the application would read them, without the application.
public final class Settings {
    private Settings() {}

    public static <T> T of(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(mapping);
    }
}

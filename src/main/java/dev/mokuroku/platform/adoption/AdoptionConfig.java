package dev.mokuroku.platform.adoption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "mokuroku.platform.adoption")
public interface AdoptionConfig {
    /// How long the daily counts are kept.
    @WithDefault("1095d")
    Duration keep();

    /// Whether an entity depends on the platform components that it uses, as relations show it.
    @WithDefault("true")
    boolean relations();
}

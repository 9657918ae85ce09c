package dev.mokuroku.scaffolder.config;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

@ConfigMapping(prefix = "mokuroku.scaffolder.environment")
interface EnvironmentConfig {
    /// Texts that every template reads as `environment.parameters.<name>`.
    Map<String, String> parameters();

    /// Secrets that every template reads as `environment.secrets.<name>`, in inputs of steps alone.
    Map<String, String> secrets();
}

package dev.mokuroku.catalog.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "mokuroku.audit")
interface AuditConfig {
    /// How long entries of the audit trail are kept.
    @WithDefault("400d")
    Duration keep();
}

package dev.mokuroku.source.parse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.catalog.rules")
interface CatalogRulesConfig {
    /// Which kinds are read from where: an entity needs one rule that lets it in. Without rules every
    /// kind is read from everywhere.
    @WithParentName
    Optional<List<Rule>> rules();

    interface Rule {
        /// Kinds; case does not matter.
        List<String> allow();

        /// Everywhere where unset.
        Optional<List<LocationMatch>> locations();
    }

    /// What was registered or discovered, by one or more of these.
    interface LocationMatch {
        /// `url` or `file`.
        Optional<String> type();

        /// The target itself.
        Optional<String> target();

        /// A pattern of targets.
        Optional<String> pattern();
    }
}

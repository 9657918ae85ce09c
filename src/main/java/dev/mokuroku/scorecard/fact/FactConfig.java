package dev.mokuroku.scorecard.fact;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "mokuroku.scorecards.facts")
public interface FactConfig {
    Repository repository();

    Deployments deployments();

    Pushed pushed();

    interface Repository {
        /// How long facts of repositories count after the last complete listing of their organisation.
        @WithDefault("7d")
        Duration timeToLive();
    }

    interface Deployments {
        /// Names of the environments whose deployments count for frequency, failures and times.
        @WithDefault("production,prod,live")
        List<String> environments();
    }

    interface Pushed {
        /// The largest body of a request that reports facts, or a document that facts are read from.
        @WithDefault("16M")
        MemorySize maxSize();

        /// How long facts count that are read from documents of tools.
        @WithDefault("30d")
        Duration timeToLive();

        /// How long former values are kept.
        @WithDefault("400d")
        Duration keepHistory();
    }
}

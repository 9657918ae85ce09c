package dev.mokuroku.platform.deployment;

import java.util.Locale;

/// How reports of deployments come.
public enum DeploymentSource {
    /// By REST or GraphQL.
    API,
    CDEVENTS,
    GITHUB,
    FILE;

    /// `cdevents`
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a key that comes again with another content is an error. Elsewhere the sender vouches for the key, and
    /// the first report with it counts.
    public boolean refusesOtherContent() {
        return this == API;
    }
}

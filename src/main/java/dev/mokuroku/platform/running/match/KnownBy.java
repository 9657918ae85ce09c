package dev.mokuroku.platform.running.match;

/// How it is known what a running version uses. The first one that gives an answer counts, from the top.
public enum KnownBy {
    /// The report of the deployment is about the platform component itself.
    REPORT,
    /// A bill of materials of the version.
    SBOM,
    /// The manifests of the commit.
    COMMIT,
    /// What the manifests declared when it was deployed, because the commit is not known or cannot be read.
    DEPLOYMENT_TIME
}

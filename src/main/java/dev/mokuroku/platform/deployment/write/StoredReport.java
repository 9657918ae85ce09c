package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.platform.deployment.Deployment;

/// What became of a report.
///
/// @param repeated whether the deployment was there before
public record StoredReport(Deployment deployment, boolean repeated) {}

package dev.mokuroku.platform.deployment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.platform.deployment.RunningVersion;
import org.jspecify.annotations.Nullable;

/// What runs, as JSON and as a row of CSV.
///
/// @param since when it was deployed
/// @param deployment the id of the deployment that brought it
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"component", "environment", "instance", "version", "commit", "since", "link", "deployment"})
public record RunningJson(
        String component,
        String environment,
        @Nullable String instance,
        @Nullable String version,
        @Nullable String commit,
        String since,
        @Nullable String link,
        String deployment) {
    static RunningJson of(RunningVersion running) {
        return new RunningJson(
                running.target().component().toString(),
                running.target().environment(),
                running.target().instance(),
                running.version(),
                running.commit(),
                running.since().toString(),
                running.link(),
                running.deployment().toString());
    }
}

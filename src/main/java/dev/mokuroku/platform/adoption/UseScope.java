package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.index.filter.EntityFilter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Which uses are meant: those that repositories declare, or those of what runs, in all environments or in one.
///
/// @param environment null for all, and for declared uses; as of
///     [dev.mokuroku.platform.deployment.EnvironmentName]
public record UseScope(boolean running, @Nullable String environment) {
    public static final UseScope DECLARED = new UseScope(false, null);
    public static final UseScope RUNNING = new UseScope(true, null);

    /// The names of the platform components that what runs of an entity uses.
    public static final String RUNS = "platform.runs";
    /// The same with `@` and the environment.
    public static final String RUNS_IN = "platform.runs-in";
    /// Of the platform components that run, those with a version that is behind.
    public static final String RUNS_BEHIND = "platform.runs-behind";
    /// Where an entity runs.
    public static final String ENVIRONMENTS = "platform.environments";
    /// The versions that run, by platform component, and by platform component and environment:
    /// `platform.running.service-runtime@production`.
    private static final String RUNNING_VERSION = "platform.running.";

    /// Keys and values of terms have a limit, names of environments are free.
    private static final int MAX_NAME_LENGTH = 180;

    public static UseScope runningIn(String environment) {
        return new UseScope(true, environment);
    }

    /// The entities that use the platform component.
    public EntityFilter users(EntityRef component) {
        if (!running) {
            return EntityFilter.is(AdoptionTerms.USES, AdoptionTerms.nameOf(component));
        }
        return EntityFilter.is(environment == null ? RUNS : RUNS_IN, nameOf(component));
    }

    /// The key of the versions in which entities use the platform component.
    public String versionKey(EntityRef component) {
        return running ? RUNNING_VERSION + nameOf(component) : AdoptionTerms.versionKey(component);
    }

    /// The name of the platform component, with the environment if one is meant.
    public String nameOf(EntityRef component) {
        String name = AdoptionTerms.nameOf(component);
        if (environment == null) {
            return name;
        }
        String full = name + "@" + environment;
        return full.length() <= MAX_NAME_LENGTH
                ? full
                : name + "@" + HexDigest.sha1(environment.getBytes(StandardCharsets.UTF_8));
    }
}

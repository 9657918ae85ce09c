package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.deployment.RunningVersion;
import dev.mokuroku.platform.release.graphql.SupportState;
import dev.mokuroku.platform.running.ShownRunningUse;
import dev.mokuroku.platform.running.match.RunningUse;
import dev.mokuroku.platform.version.Drift;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A use of a platform component by what runs.")
public record RunningPlatformUse(
        @NonNull @Description("The platform component that is used.")
        PlatformComponentView component,

        @NonNull @Description("The entity that uses it: what was deployed, or the Resource of the environment.")
        EntityView entity,

        @NonNull @Description("The name of the environment in lower case, or the reference of its Resource.")
        String environment,

        @Nullable @Description("The instance, where the environment has several.")
        String instance,

        @Nullable @Description("The version that runs; null for a range, a floating tag or a branch.")
        String version,

        @NonNull @Description("Whether this version is supported.")
        SupportState support,

        @Nullable @Description("How many stable releases are newer; null if the version is not known.")
        Integer versionsBehind,

        @Nullable @Description("How many major versions are newer; null if the version is not known.")
        Integer majorsBehind,

        @Nullable @Description("How many days ago a newer release replaced the version; null if that is not known.")
        Integer daysBehind,

        @NonNull @Description("How the version is known.") RunningUseSource knownBy,

        @NonNull @Description("The versions that the entity declares, for comparison.")
        List<@NonNull String> declaredVersions,

        @Nullable @Description("The version of the entity that was deployed.")
        String deployedVersion,

        @Nullable @Description("The commit that was deployed.")
        String commit,

        @Nullable @Description("Since when it runs.") Instant since) {
    static RunningPlatformUse of(
            ShownRunningUse shown, PlatformComponentView component, EntityView entity, Instant now) {
        RunningUse use = shown.use();
        Drift drift = use.version().drift();
        RunningVersion running = shown.running();
        return new RunningPlatformUse(
                component,
                entity,
                use.target().environment(),
                use.target().instance(),
                use.version().version(),
                EnumMirrors.convert(use.version().support(), SupportState.class),
                drift == null ? null : drift.versions(),
                drift == null ? null : drift.majors(),
                drift == null ? null : Math.toIntExact(drift.days(now)),
                EnumMirrors.convert(use.knownBy(), RunningUseSource.class),
                shown.declared(),
                running == null ? null : running.version(),
                running == null ? null : running.commit(),
                running == null ? null : running.since());
    }
}

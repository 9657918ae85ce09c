package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.platform.adoption.ComponentUse;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.release.graphql.SupportState;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.version.Drift;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A use of a platform component by an entity.")
public record PlatformComponentUse(
        @NonNull @Description("The platform component that is used.")
        PlatformComponentView component,

        @NonNull @Description("The entity that uses it.") EntityView entity,

        @Nullable @Description("The version that is used; null for a range, a floating tag or a branch.")
        String version,

        @Nullable @Description("The version as the manifest writes it.")
        String requirement,

        @NonNull @Description("Whether this version is supported.")
        SupportState support,

        @Nullable @Description("How many stable releases are newer; null if the version is not known.")
        Integer versionsBehind,

        @Nullable @Description("How many major versions are newer; null if the version is not known.")
        Integer majorsBehind,

        @Nullable @Description("How many days ago a newer release replaced the version; null if that is not known.")
        Integer daysBehind,

        @Nullable @Description("The repository of the manifest: owner/name.")
        String repository,

        @Nullable @Description("The path of the manifest.") String path,

        @Nullable @Description("The line of the manifest, from 1.")
        Integer line,

        @Nullable @Description("Since when the version is used, as far as Mokuroku has seen.")
        OffsetDateTime since) {
    static PlatformComponentUse of(ShownUse shown, PlatformComponentView component, EntityView entity, Instant now) {
        ComponentUse use = shown.use();
        Drift drift = use.drift();
        Use declared = shown.declared();
        return new PlatformComponentUse(
                component,
                entity,
                use.version(),
                declared == null ? null : declared.version().requirement(),
                EnumMirrors.convert(use.support(), SupportState.class),
                drift == null ? null : drift.versions(),
                drift == null ? null : drift.majors(),
                drift == null ? null : Math.toIntExact(drift.days(now)),
                declared == null ? null : declared.repository(),
                declared == null ? null : declared.path(),
                declared == null || declared.line() == 0 ? null : declared.line(),
                declared == null ? null : declared.since().atOffset(ZoneOffset.UTC));
    }
}

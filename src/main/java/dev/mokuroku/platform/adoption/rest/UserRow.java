package dev.mokuroku.platform.adoption.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.adoption.ShownUse;
import dev.mokuroku.platform.running.ShownRunningUse;
import dev.mokuroku.platform.usage.Use;
import dev.mokuroku.platform.version.Drift;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A use of a platform component by an entity, as JSON and as a row of CSV. Fields that only the other kind of use has
/// are missing.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "entity",
    "owner",
    "system",
    "version",
    "support",
    "versionsBehind",
    "majorsBehind",
    "requirement",
    "repository",
    "path",
    "line",
    "environment",
    "instance",
    "knownBy",
    "declaredVersions",
    "deployedVersion"
})
public record UserRow(
        String entity,
        @Nullable String owner,
        @Nullable String system,
        @Nullable String version,
        String support,
        @Nullable Integer versionsBehind,
        @Nullable Integer majorsBehind,
        @Nullable String requirement,
        @Nullable String repository,
        @Nullable String path,
        @Nullable Integer line,
        @Nullable String environment,
        @Nullable String instance,
        @Nullable String knownBy,
        @Nullable String declaredVersions,
        @Nullable String deployedVersion) {
    static UserRow of(IndexedEntity entity, ShownUse shown) {
        JudgedVersion version = shown.use().judged();
        Use declared = shown.declared();
        return new UserRow(
                entity.ref().toString(),
                spec(entity, "owner"),
                spec(entity, "system"),
                version.version(),
                text(version.support()),
                versions(version.drift()),
                majors(version.drift()),
                declared == null ? null : declared.version().requirement(),
                declared == null ? null : declared.repository(),
                declared == null ? null : declared.path(),
                declared == null || declared.line() == 0 ? null : declared.line(),
                null,
                null,
                null,
                null,
                null);
    }

    static UserRow of(IndexedEntity entity, ShownRunningUse shown) {
        JudgedVersion version = shown.use().version();
        return new UserRow(
                entity.ref().toString(),
                spec(entity, "owner"),
                spec(entity, "system"),
                version.version(),
                text(version.support()),
                versions(version.drift()),
                majors(version.drift()),
                null,
                null,
                null,
                null,
                shown.use().target().environment(),
                shown.use().target().instance(),
                text(shown.use().knownBy()),
                String.join(" ", shown.declared()),
                shown.running() == null ? null : shown.running().version());
    }

    private static @Nullable String spec(IndexedEntity entity, String field) {
        return entity.entity().spec().path(field).asText(null);
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Integer versions(@Nullable Drift drift) {
        return drift == null ? null : drift.versions();
    }

    private static @Nullable Integer majors(@Nullable Drift drift) {
        return drift == null ? null : drift.majors();
    }
}

package dev.mokuroku.platform.adoption.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.platform.adoption.VersionMatrix;
import dev.mokuroku.platform.version.Drift;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A version of a platform component, and how many entities use it, as JSON and as a row of CSV.
///
/// @param environment where it runs; null for declared uses, and for the number of users over all environments
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"version", "environment", "support", "versionsBehind", "majorsBehind", "userCount"})
public record MatrixRow(
        String version,
        @Nullable String environment,
        String support,
        @Nullable Integer versionsBehind,
        @Nullable Integer majorsBehind,
        long userCount) {
    /// One for the version, and one for each environment.
    static Stream<MatrixRow> of(VersionMatrix.Row row) {
        return Stream.concat(
                Stream.of(of(row, null, row.users())),
                row.environments().stream().map(one -> of(row, one.value(), one.count())));
    }

    private static MatrixRow of(VersionMatrix.Row row, @Nullable String environment, long users) {
        Drift drift = row.judged().drift();
        return new MatrixRow(
                row.version(),
                environment,
                row.judged().support().name().toLowerCase(Locale.ROOT),
                drift == null ? null : drift.versions(),
                drift == null ? null : drift.majors(),
                users);
    }
}

package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.query.Facet;
import dev.mokuroku.api.graphql.query.FacetValue;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.platform.adoption.VersionMatrix;
import dev.mokuroku.platform.release.graphql.SupportState;
import dev.mokuroku.platform.version.Drift;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A version of a platform component, and the entities that use it.")
public record PlatformVersionUsers(
        @NonNull @Description("The version as it is used.") String version,

        @NonNull @Description("Whether this version is supported.")
        SupportState support,

        @Nullable @Description("How many stable releases are newer; null if the version is not known.")
        Integer versionsBehind,

        @Nullable @Description("How many major versions are newer; null if the version is not known.")
        Integer majorsBehind,

        @Description("How many entities use it. An entity that uses several versions counts for each.")
        int userCount,

        @NonNull @Description("Where it runs, with how many of these entities run there; empty for declared uses.")
        List<@NonNull FacetValue> environments,

        @NonNull @Description("The values of each requested field among these entities.")
        List<@NonNull Facet> facets) {
    static PlatformVersionUsers of(VersionMatrix.Row row) {
        Drift drift = row.judged().drift();
        return new PlatformVersionUsers(
                row.version(),
                EnumMirrors.convert(row.judged().support(), SupportState.class),
                drift == null ? null : drift.versions(),
                drift == null ? null : drift.majors(),
                Math.toIntExact(row.users()),
                values(row.environments()),
                row.facets().entrySet().stream()
                        .map(facet -> facetOf(facet.getKey(), facet.getValue()))
                        .toList());
    }

    private static Facet facetOf(String field, List<FacetCount> counts) {
        List<FacetValue> values = values(counts);
        return new Facet(field, values, values.size());
    }

    private static List<FacetValue> values(List<FacetCount> counts) {
        return counts.stream()
                .map(count -> new FacetValue(count.value(), Math.toIntExact(count.count())))
                .toList();
    }
}

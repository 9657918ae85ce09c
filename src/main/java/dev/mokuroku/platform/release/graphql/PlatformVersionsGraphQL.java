package dev.mokuroku.platform.release.graphql;

import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.component.VersionPolicy;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.release.ComponentReleases;
import dev.mokuroku.platform.release.OrderedReleases;
import dev.mokuroku.platform.release.problem.ReleaseProblems;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// The versions of a platform component. They are in memory, so that a page of platform components needs no batch.
@GraphQLApi
public class PlatformVersionsGraphQL {
    private final ComponentReleases releases;
    private final PlatformComponents components;
    private final ReleaseProblems problems;
    private final Clock clock;

    PlatformVersionsGraphQL(
            ComponentReleases releases, PlatformComponents components, ReleaseProblems problems, Clock clock) {
        this.problems = problems;
        this.releases = releases;
        this.components = components;
        this.clock = clock;
    }

    @NonNull
    @Description("Its versions, the highest first. A version that its scheme cannot order is left out.")
    public PlatformVersionConnection versions(
            @Source PlatformComponentView component,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after,
            @DefaultValue("false") @Description("Whether to list pre-releases, too.") boolean includePreReleases) {
        return PlatformVersionConnection.of(
                releasesOf(component),
                includePreReleases,
                EntityArguments.pageSize(first),
                after == null ? null : version(after, component),
                today());
    }

    @Description("Its latest stable version; null if none is known.")
    public @Nullable PlatformVersion latestVersion(@Source PlatformComponentView component) {
        OrderedReleases known = releasesOf(component);
        return known.latest()
                .map(latest -> PlatformVersion.of(latest, known, today()))
                .orElse(null);
    }

    @Name("releasesProblem")
    @Description("Why its releases could not be read the last time; null if they were read. The known versions stay.")
    public List<@Nullable String> releasesProblemsOf(@Source List<PlatformComponentView> listed) {
        Map<EntityRef, String> found = problems.of(
                listed.stream().map(component -> component.indexed().ref()).toList());
        List<@Nullable String> messages = new ArrayList<>();
        listed.forEach(component -> messages.add(found.get(component.indexed().ref())));
        return messages;
    }

    private OrderedReleases releasesOf(PlatformComponentView component) {
        return releases.find(component.indexed().ref()).orElse(OrderedReleases.NONE);
    }

    private Version version(String cursor, PlatformComponentView component) {
        VersionScheme scheme = components
                .find(component.indexed().ref())
                .map(known -> known.versions())
                .map(VersionPolicy::scheme)
                .orElse(VersionScheme.SEMVER);
        Optional<Version> version = scheme.parse(PlatformVersionConnection.decode(cursor));
        return version.orElseThrow(() -> Cursors.invalid("after", cursor));
    }

    private LocalDate today() {
        return UtcDay.today(clock);
    }
}

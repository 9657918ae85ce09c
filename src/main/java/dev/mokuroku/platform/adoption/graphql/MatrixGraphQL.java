package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.adoption.UseScope;
import dev.mokuroku.platform.adoption.VersionMatrix;
import dev.mokuroku.platform.adoption.count.Adoption;
import dev.mokuroku.platform.adoption.count.AdoptionHistory;
import dev.mokuroku.platform.component.graphql.PlatformComponentView;
import dev.mokuroku.platform.history.KeptHistory;
import dev.mokuroku.platform.running.PastMatrix;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.security.visibility.VisibleCatalog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// How many entities use which version of a platform component.
@GraphQLApi
public class MatrixGraphQL {
    private static final int MAX_FIELDS = 5;
    private static final long DEFAULT_DAYS = 365;

    private final VersionMatrix matrix;
    private final PastMatrix pastMatrix;
    private final KeptHistory kept;
    private final Adoption adoption;
    private final AdoptionHistory history;
    private final VisibleCatalog visible;
    private final Clock clock;

    MatrixGraphQL(
            VersionMatrix matrix,
            PastMatrix pastMatrix,
            KeptHistory kept,
            Adoption adoption,
            AdoptionHistory history,
            VisibleCatalog visible,
            Clock clock) {
        this.matrix = matrix;
        this.pastMatrix = pastMatrix;
        this.kept = kept;
        this.adoption = adoption;
        this.history = history;
        this.visible = visible;
        this.clock = clock;
    }

    @Name("matrix")
    @NonNull
    @Description("Each version that is used, newest first, with the number of its users.")
    public List<@NonNull List<@NonNull PlatformVersionUsers>> matrixOf(
            @Source List<PlatformComponentView> components,
            @NonNull
                    @DefaultValue("[]")
                    @Description(
                            "Fields whose values are counted for each version, at most 5: spec.owner, spec.system.")
                    List<@NonNull String> by,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where,
            @NonNull @DefaultValue("DECLARED") @Description("Which uses count.") PlatformUseKind of,
            @Nullable
                    @Description(
                            "Only what runs in this environment: its name, or the reference of its Resource. Needs of: RUNNING.")
                    String environment,
            @Nullable @Description(KeptHistory.DESCRIPTION) String asOf) {
        if (by.size() > MAX_FIELDS) {
            throw CatalogException.invalidField("by", "must be at most %d but are %d".formatted(MAX_FIELDS, by.size()));
        }
        EntityFilter condition = PredicateParser.of(filter, where);
        UseScope scope = UseScopes.of(of, environment, "environment");
        Optional<Instant> time = scope.running() ? kept.ofRunningUses(asOf) : kept.ofUses(asOf);
        return components.stream()
                .map(component -> component.indexed().ref())
                .map(component -> time.map(past -> pastMatrix.rows(component, scope, condition, by, past))
                        .orElseGet(() -> matrix.rows(component, scope, condition, by)))
                .map(MatrixGraphQL::views)
                .toList();
    }

    private static List<@NonNull PlatformVersionUsers> views(List<VersionMatrix.Row> rows) {
        return rows.stream().map(PlatformVersionUsers::of).toList();
    }

    @Name("adoption")
    @NonNull
    @Description("How far it is adopted now, among the entities that the caller may see.")
    public List<@NonNull PlatformAdoption> adoptionOf(@Source List<PlatformComponentView> components) {
        return components.stream()
                .map(component ->
                        PlatformAdoption.of(adoption.of(component.indexed().ref())))
                .toList();
    }

    @Name("adoptionHistory")
    @NonNull
    @Description("Its adoption by day, oldest first. Empty for callers from whom a rule hides entities.")
    public List<@NonNull List<@NonNull PlatformAdoptionDay>> historyOf(
            @Source List<PlatformComponentView> components,
            @Nullable @Description("The first day; 365 days ago if not set.") LocalDate from,
            @Nullable @Description("The last day; today if not set.") LocalDate to) {
        LocalDate last = to == null ? UtcDay.today(clock) : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS) : from;
        return components.stream()
                .map(component -> visible.isRestricted()
                        ? List.<PlatformAdoptionDay>of()
                        : history.between(component.indexed().ref(), first, last).stream()
                                .map(PlatformAdoptionDay::of)
                                .toList())
                .toList();
    }
}

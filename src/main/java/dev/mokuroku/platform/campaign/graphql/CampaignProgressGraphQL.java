package dev.mokuroku.platform.campaign.graphql;

import dev.mokuroku.api.graphql.filter.EntityPredicate;
import dev.mokuroku.api.graphql.filter.PredicateParser;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.campaign.history.CampaignHistory;
import dev.mokuroku.platform.campaign.query.CampaignMembers;
import dev.mokuroku.platform.campaign.store.UnownedTable;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.security.visibility.VisibleCatalog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// How far campaigns have come.
@GraphQLApi
public class CampaignProgressGraphQL {
    private static final long DEFAULT_DAYS = 365;

    private final CampaignMembers members;
    private final CampaignHistory history;
    private final UnownedTable unowned;
    private final VisibleCatalog visible;
    private final Clock clock;

    CampaignProgressGraphQL(
            CampaignMembers members,
            CampaignHistory history,
            UnownedTable unowned,
            VisibleCatalog visible,
            Clock clock) {
        this.members = members;
        this.history = history;
        this.unowned = unowned;
        this.visible = visible;
        this.clock = clock;
    }

    @Name("progress")
    @NonNull
    @Description("How many members have which state, among those that the caller may see.")
    public List<@NonNull CampaignProgress> progressOf(
            @Source List<CampaignView> views,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where) {
        EntityFilter condition = PredicateParser.of(filter, where);
        return views.stream()
                .map(view -> CampaignProgress.of(members.progress(view.indexed().ref(), condition)))
                .toList();
    }

    @Name("progressBy")
    @NonNull
    @Description("The progress for each value of a field of its members, most open members first.")
    public List<@NonNull List<@NonNull CampaignProgressValue>> progressByOf(
            @Source List<CampaignView> views,
            @NonNull
                    @DefaultValue("relations.ownedby")
                    @Description("The field: relations.ownedby for teams, relations.partof for systems, spec.type.")
                    String field,
            @Nullable @Description(EntityArguments.FILTER_DESCRIPTION) String filter,
            @Nullable @Description(EntityArguments.WHERE_DESCRIPTION) EntityPredicate where) {
        EntityFilter condition = PredicateParser.of(filter, where);
        return views.stream()
                .map(view -> members.progressBy(view.indexed().ref(), field, condition).entrySet().stream()
                        .map(value -> new CampaignProgressValue(value.getKey(), CampaignProgress.of(value.getValue())))
                        .toList())
                .toList();
    }

    @Name("waves")
    @NonNull
    @Description("The order in which its members move: what others depend on moves before them.")
    public List<@NonNull List<@NonNull CampaignWave>> wavesOf(@Source List<CampaignView> views) {
        return views.stream()
                .map(view -> members.waves(view.indexed().ref(), EntityFilter.EVERYTHING).entrySet().stream()
                        .map(wave -> new CampaignWave(wave.getKey(), CampaignProgress.of(wave.getValue())))
                        .toList())
                .toList();
    }

    @Name("progressHistory")
    @NonNull
    @Description("Its progress by day, oldest first. Empty for callers from whom a rule hides entities.")
    public List<@NonNull List<@NonNull CampaignProgressDay>> historyOf(
            @Source List<CampaignView> views,
            @Nullable @Description("The first day; 365 days ago if not set.") LocalDate from,
            @Nullable @Description("The last day; today if not set.") LocalDate to) {
        LocalDate last = to == null ? UtcDay.today(clock) : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS) : from;
        return views.stream()
                .map(view -> visible.isRestricted()
                        ? List.<CampaignProgressDay>of()
                        : history.between(view.indexed().ref(), first, last).stream()
                                .map(CampaignProgressDay::of)
                                .toList())
                .toList();
    }

    @Name("unownedRepositories")
    @NonNull
    @Description(
            "Repositories of no known entity that use a version to leave, or used one. They do not count as members. Empty for callers from whom a rule hides entities or repositories.")
    public List<@NonNull List<@NonNull CampaignRepository>> unownedOf(@Source List<CampaignView> views) {
        return views.stream()
                .map(view -> visible.isRestricted()
                        ? List.<CampaignRepository>of()
                        : unowned.of(view.indexed().ref()).entrySet().stream()
                                .map(repository -> new CampaignRepository(
                                        repository.getKey(),
                                        EnumMirrors.convert(repository.getValue(), CampaignMemberState.class)))
                                .toList())
                .toList();
    }
}

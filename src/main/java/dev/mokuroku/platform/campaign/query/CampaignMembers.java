package dev.mokuroku.platform.campaign.query;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.MemberState;
import dev.mokuroku.platform.campaign.Progress;
import dev.mokuroku.platform.campaign.store.CampaignKeys;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.platform.campaign.store.MemberTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds and counts the members that the caller may see.
@ApplicationScoped
public class CampaignMembers {
    private static final List<MemberState> ALL = List.of(MemberState.values());

    private final CatalogIndex index;
    private final MemberTable table;

    CampaignMembers(CatalogIndex index, MemberTable table) {
        this.index = index;
        this.table = table;
    }

    /// @param states null for all
    /// @param wave null for all
    public static EntityFilter filter(
            EntityRef campaign, @Nullable Collection<MemberState> states, @Nullable Integer wave) {
        EntityFilter inState = new EntityFilter.In(
                CampaignKeys.state(campaign),
                (states == null ? ALL : states).stream().map(MemberState::text).toList());
        return wave == null
                ? inState
                : EntityFilter.allOf(inState, EntityFilter.is(CampaignKeys.wave(campaign), Integer.toString(wave)));
    }

    public Progress progress(EntityRef campaign, EntityFilter condition) {
        String key = CampaignKeys.state(campaign);
        EntityFilter members = EntityFilter.allOf(new EntityFilter.Exists(key), condition);
        Map<String, Long> counts = index.facets(members, List.of(key)).getOrDefault(key, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
        Map<MemberState, Long> byState = new EnumMap<>(MemberState.class);
        ALL.forEach(state -> byState.put(state, counts.getOrDefault(state.text(), 0L)));
        return Progress.of(byState);
    }

    /// The progress for each value of a field, such as `relations.ownedby`; most open members first.
    public Map<String, Progress> progressBy(EntityRef campaign, String field, EntityFilter condition) {
        Map<String, Map<MemberState, Long>> counts = new TreeMap<>();
        for (MemberState state : ALL) {
            EntityFilter members = EntityFilter.allOf(filter(campaign, List.of(state), null), condition);
            index.facets(members, List.of(field))
                    .getOrDefault(field, List.of())
                    .forEach(value -> counts.computeIfAbsent(value.value(), _ -> new EnumMap<>(MemberState.class))
                            .put(state, value.count()));
        }
        Map<String, Progress> progress = new LinkedHashMap<>();
        counts.entrySet().stream()
                .map(value -> Map.entry(value.getKey(), Progress.of(value.getValue())))
                .sorted(Comparator.comparingLong((Map.Entry<String, Progress> value) ->
                                value.getValue().open())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(value -> progress.put(value.getKey(), value.getValue()));
        return progress;
    }

    /// By wave, the first wave first.
    public Map<Integer, Progress> waves(EntityRef campaign, EntityFilter condition) {
        Map<Integer, Progress> waves = new TreeMap<>();
        progressBy(campaign, CampaignKeys.wave(campaign), condition)
                .forEach((wave, progress) -> waves.put(Integer.parseInt(wave), progress));
        return waves;
    }

    /// The members among entities that the caller may see.
    public Map<EntityRef, Member> among(EntityRef campaign, Collection<EntityRef> visible) {
        return table.of(campaign, visible).stream().collect(Collectors.toMap(Member::entity, Function.identity()));
    }

    /// The memberships of entities that the caller may see. Entities without any are missing.
    public Map<EntityRef, List<Member>> ofEntities(Collection<EntityRef> visible) {

        return table.ofEntities(visible).stream().collect(Collectors.groupingBy(Member::entity));
    }
}

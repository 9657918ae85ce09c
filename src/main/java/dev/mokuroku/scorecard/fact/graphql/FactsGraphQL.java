package dev.mokuroku.scorecard.fact.graphql;

import static java.util.stream.Collectors.toCollection;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactJson;
import dev.mokuroku.scorecard.fact.FactValue;
import dev.mokuroku.scorecard.fact.FactValues;
import dev.mokuroku.scorecard.fact.Facts;
import dev.mokuroku.scorecard.fact.pushed.PushedFacts;
import dev.mokuroku.scorecard.fact.pushed.StoredFact;
import dev.mokuroku.scorecard.fact.visibility.VisibleFacts;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Which facts there are, and the facts of entities.
@GraphQLApi
public class FactsGraphQL {
    /// Entities that sources read at a time.
    private static final int BATCH_SIZE = 1_000;

    private static final int MAX_NAMES = 200;

    private final Facts facts;
    private final PushedFacts pushed;
    private final VisibleFacts visible;
    private final Clock clock;

    FactsGraphQL(Facts facts, PushedFacts pushed, VisibleFacts visible, Clock clock) {
        this.facts = facts;
        this.pushed = pushed;
        this.visible = visible;
        this.clock = clock;
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query("factDefinitions")
    @NonNull
    @Description("The facts that the checks of scorecards can read, in the order of their names.")
    public List<@NonNull FactDefinitionView> definitions(
            @Nullable @Description("Only those whose names begin with this text, such as repo.") String prefix) {
        Predicate<String> names = visible.names();
        return facts.definitions().values().stream()
                .filter(definition -> prefix == null || definition.name().startsWith(prefix))
                .filter(definition -> names.test(definition.name()))
                .map(FactDefinitionView::of)
                .toList();
    }

    @Name("facts")
    @Description("What checks of scorecards read of it, in the order of names.")
    public List<@NonNull List<@NonNull FactView>> factsOf(
            @Source List<EntityView> entities,
            @Nullable
                    @Description(
                            "Only these, at most 200; those that are unknown have no value. All that are known, if not given.")
                    List<@Nullable String> names) {
        Map<String, FactDefinition> definitions = facts.definitions();
        Predicate<String> mayKnow = visible.names();
        Set<String> wanted = wanted(names, definitions, mayKnow);
        List<List<FactView>> views = new ArrayList<>();
        Instant now = clock.instant();
        for (int from = 0; from < entities.size(); from += BATCH_SIZE) {
            List<IndexedEntity> batch = entities.subList(from, Math.min(from + BATCH_SIZE, entities.size())).stream()
                    .map(EntityView::indexed)
                    .toList();
            FactValues values = facts.read(batch, wanted);
            batch.forEach(entity -> views.add(
                    viewsOf(entity, values.of(entity.ref()), new Wanted(wanted, names != null, definitions), now)));
        }
        return views;
    }

    @Name("factHistory")
    @Description("How the value of a reported fact changed, the latest change first.")
    public List<@NonNull List<@NonNull FactChangeView>> factHistoryOf(
            @Source List<EntityView> entities,
            @NonNull @Description("The name of the fact, such as junit.failures.") String name,
            @DefaultValue("10") @Description(EntityArguments.FIRST_DESCRIPTION) int first) {
        List<EntityRef> refs =
                entities.stream().map(entity -> entity.indexed().ref()).toList();
        int size = EntityArguments.pageSize(first);
        Map<EntityRef, List<StoredFact>> changes =
                visible.names().test(name) ? pushed.history(refs, name, size) : Map.of();
        return refs.stream()
                .map(ref -> changes.getOrDefault(ref, List.of()).stream()
                        .map(FactChangeView::of)
                        .toList())
                .toList();
    }

    /// @param withUnknown whether facts without a value are shown
    private record Wanted(Set<String> names, boolean withUnknown, Map<String, FactDefinition> definitions) {}

    private static Set<String> wanted(
            @Nullable List<@Nullable String> names,
            Map<String, FactDefinition> definitions,
            Predicate<String> mayKnow) {
        if (names == null) {
            return definitions.keySet().stream().filter(mayKnow).collect(toCollection(LinkedHashSet::new));
        }
        if (names.size() > MAX_NAMES) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "names",
                    "names: at most %d may be given but there are %d".formatted(MAX_NAMES, names.size()));
        }
        Set<String> wanted = new TreeSet<>();
        for (@Nullable String name : names) {
            if (name == null || !definitions.containsKey(name) || !mayKnow.test(name)) {
                throw CatalogException.invalidField(
                        "names", "'%s' is not a fact: factDefinitions lists them".formatted(name));
            }
            wanted.add(name);
        }
        return wanted;
    }

    private List<FactView> viewsOf(IndexedEntity entity, Map<String, FactValue> values, Wanted wanted, Instant now) {
        List<FactView> views = new ArrayList<>();
        for (String name : wanted.names()) {
            FactDefinition definition = wanted.definitions().get(name);
            if (definition != null) {
                Optional<FactView> view = viewOf(entity, definition, values.get(name), now);
                view.ifPresent(views::add);
                if (view.isEmpty() && wanted.withUnknown()) {
                    views.add(FactView.unknown(definition));
                }
            }
        }
        return views;
    }

    private Optional<FactView> viewOf(
            IndexedEntity entity, FactDefinition definition, @Nullable FactValue value, Instant now) {
        return value == null
                ? Optional.empty()
                : visible.valueOf(entity, definition.name(), FactJson.of(value.value()))
                        .map(shown -> FactView.of(definition, value, new Json(shown), now));
    }
}

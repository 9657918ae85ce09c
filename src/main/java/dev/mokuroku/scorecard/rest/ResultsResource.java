package dev.mokuroku.scorecard.rest;

import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.paging.Cursors;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.list.ListResponse;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.change.ChangeQuery;
import dev.mokuroku.scorecard.change.VisibleChanges;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.read.ContainedEntities;
import dev.mokuroku.scorecard.read.ScorecardPath;
import dev.mokuroku.scorecard.read.ShownResults;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the results of a scorecard and their changes, as the caller may see them.
@Path("/api/scorecards")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class ResultsResource {
    private static final Set<String> OF_RESULTS =
            Set.of("level", "passed", "check", "outcome", "owner", "filter", "order", "limit", "after");
    private static final Set<String> OF_CHANGES = Set.of("entity", "team", "from", "to", "limit", "after");
    private static final String CURSOR_KIND = "scorecard-change";

    private final CatalogIndex index;
    private final VisibleScorecards scorecards;
    private final ShownResults results;
    private final VisibleChanges changes;
    private final ContainedEntities contained;
    private final Clock clock;

    ResultsResource(
            CatalogIndex index,
            VisibleScorecards scorecards,
            ShownResults results,
            VisibleChanges changes,
            ContainedEntities contained,
            Clock clock) {
        this.index = index.allowingInternal(ScorecardTerms.DRAFT_PREFIX);
        this.scorecards = scorecards;
        this.results = results;
        this.changes = changes;
        this.contained = contained;
        this.clock = clock;
    }

    /// In the order of entities, or by percent with `order=percent` and `order=-percent`.
    @GET
    @Path("/{scorecard}/results")
    @Produces({RestResponses.JSON, ListResponse.CSV})
    public Response results(@PathParam("scorecard") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
        Scorecard scorecard = scorecards.get(ScorecardPath.parse(name));
        ListParameters parameters = ListParameters.of(uri, OF_RESULTS);
        EntityOrder order = order(scorecard, parameters.query().text("order"));
        String after = parameters.query().text("after");
        EntityFilter filter = EntityFilter.allOf(parameters.condition().filter(scorecard), parameters.entities());
        EntityPage page = index.page(EntityQuery.of(filter, parameters.query().limit())
                .ordered(order)
                .after(after == null ? null : EntityCursors.decode(after, order))
                .uncounted());
        String next =
                page.hasNext() ? EntityCursors.encode(page.items().getLast().cursor()) : null;
        return new ListResponse<>(rows(scorecard, page), ResultRow.class, next).to(uri, headers);
    }

    private List<ResultRow> rows(Scorecard scorecard, EntityPage page) {
        Map<EntityRef, EntityResult> found = results.of(
                scorecard,
                page.items().stream().map(item -> item.entity().ref()).toList());
        return page.items().stream()
                .flatMap(item -> Stream.ofNullable(found.get(item.entity().ref()))
                        .map(result -> ResultRow.of(item.entity(), result)))
                .toList();
    }

    private static EntityOrder order(Scorecard scorecard, @Nullable String text) {
        return switch (text) {
            case null -> EntityOrder.BY_REF;
            case "entity" -> EntityOrder.BY_REF;
            case "percent" -> EntityOrder.by(ScorecardTerms.percentKey(scorecard), false);
            case "-percent" -> EntityOrder.by(ScorecardTerms.percentKey(scorecard), true);
            default ->
                throw CatalogException.invalidField(
                        "order", "must be entity, percent or -percent but is '%s'".formatted(text));
        };
    }

    /// Newest first.
    @GET
    @Path("/{scorecard}/changes")
    @Produces({RestResponses.JSON, ListResponse.CSV})
    public Response changes(@PathParam("scorecard") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
        Scorecard scorecard = scorecards.get(ScorecardPath.parse(name));
        ListParameters parameters = ListParameters.of(uri, OF_CHANGES);
        ChangeQuery query = ChangeQuery.of(
                scorecard.ref(),
                entities(parameters),
                parameters.query().timeOrDay("from"),
                parameters.query().timeOrDay("to"),
                clock);
        String after = parameters.query().text("after");
        Long beforeId = after == null
                ? null
                : Long.valueOf(Cursors.decode("after", CURSOR_KIND, 1, after).number(0));
        VisibleChanges.Page page =
                changes.page(query, beforeId, parameters.query().limit());
        String next = page.hasNext() && page.lastId() != null ? Cursors.encode(CURSOR_KIND, page.lastId()) : null;
        return new ListResponse<>(page.changes().stream().map(ChangeRow::of).toList(), ChangeRow.class, next)
                .to(uri, headers);
    }

    private @Nullable List<EntityRef> entities(ListParameters parameters) {
        EntityRef entity = parameters.query().ref("entity", "component");
        EntityRef team = parameters.query().ref("team", "group");
        if (entity != null && team != null) {
            throw CatalogException.invalidField("team", "must not be set together with entity");
        }
        if (entity != null) {
            return List.of(visible(entity));
        }
        return team == null ? null : contained.refsOwnedBelow(visible(team));
    }

    private EntityRef visible(EntityRef ref) {
        return index.byRef(ref)
                .map(entity -> ref)
                .orElseThrow(() -> CatalogException.notFound("No entity %s is in the catalog".formatted(ref)));
    }
}

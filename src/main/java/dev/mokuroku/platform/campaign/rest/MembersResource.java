package dev.mokuroku.platform.campaign.rest;

import dev.mokuroku.api.graphql.query.EntityCursors;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.platform.campaign.query.CampaignMembers;
import dev.mokuroku.platform.campaign.store.Member;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the members of a campaign that the caller may see, in the order of entities. The header Link has the address
/// of the next page.
@Path("/api/platform/campaigns")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class MembersResource {
    private static final String CSV = "text/csv;charset=utf-8";
    private static final MediaType CSV_TYPE = MediaType.valueOf("text/csv");
    private static final List<@Nullable Object> HEADER =
            List.of("entity", "owner", "state", "wave", "versions", "since", "stateSince", "exemptUntil");

    private final CatalogIndex index;
    private final Campaigns campaigns;
    private final CampaignMembers members;

    MembersResource(CatalogIndex index, Campaigns campaigns, CampaignMembers members) {
        this.index = index;
        this.campaigns = campaigns;
        this.members = members;
    }

    /// @param nextCursor null on the last page
    record Page(
            List<MemberJson> items,
            long totalItems,
            @Nullable String nextCursor) {}

    @GET
    @Path("/{namespace}/{name}/members")
    @Produces({RestResponses.JSON, CSV})
    public Response list(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        EntityRef campaign = new EntityRef(CampaignKind.KIND, namespace, name);
        if (index.byRef(campaign).isEmpty() || campaigns.find(campaign).isEmpty()) {
            throw CatalogException.notFound("No campaign %s is in the catalog".formatted(campaign));
        }
        MemberParameters parameters = MemberParameters.of(uri);
        EntityPage page = index.page(EntityQuery.of(
                        CampaignMembers.filter(campaign, parameters.states(), parameters.wave()), parameters.limit())
                .after(parameters.after()));
        Page listed = listed(campaign, page);
        Response.ResponseBuilder response =
                wantsCsv(headers) ? Response.ok(csv(listed.items()), CSV) : Response.ok(listed, RestResponses.JSON);
        if (listed.nextCursor() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", listed.nextCursor())
                    .build();
            response.header(HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(next.getRawPath(), next.getRawQuery()));
        }
        return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private Page listed(EntityRef campaign, EntityPage page) {
        Map<EntityRef, Member> found = members.among(
                campaign, page.items().stream().map(item -> item.entity().ref()).toList());
        List<MemberJson> items = page.items().stream()
                .flatMap(item -> Stream.ofNullable(found.get(item.entity().ref()))
                        .map(member -> MemberJson.of(item.entity(), member)))
                .toList();
        return new Page(
                items,
                page.total(),
                page.hasNext() ? EntityCursors.encode(page.items().getLast().cursor()) : null);
    }

    /// The client's first choice decides.
    private static boolean wantsCsv(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().getFirst();
        return !first.isWildcardType() && first.isCompatible(CSV_TYPE);
    }

    private static String csv(List<MemberJson> items) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(HEADER);
        items.forEach(item -> rows.add(Arrays.asList(
                item.entity(),
                item.owner(),
                item.state(),
                item.wave(),
                item.versions(),
                item.since(),
                item.stateSince(),
                item.exemptUntil())));
        return CsvText.of(rows);
    }
}

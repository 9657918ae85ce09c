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
import dev.mokuroku.platform.list.ListResponse;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Lists the members of a campaign that the caller may see, in the order of entities.
@Path("/api/platform/campaigns")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class MembersResource {
    private final CatalogIndex index;
    private final Campaigns campaigns;
    private final CampaignMembers members;

    MembersResource(CatalogIndex index, Campaigns campaigns, CampaignMembers members) {
        this.index = index;
        this.campaigns = campaigns;
        this.members = members;
    }

    @GET
    @Path("/{namespace}/{name}/members")
    @Produces({RestResponses.JSON, ListResponse.CSV})
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
        return new ListResponse<>(
                        listed(campaign, page),
                        MemberJson.class,
                        page.hasNext()
                                ? EntityCursors.encode(page.items().getLast().cursor())
                                : null)
                .to(uri, headers);
    }

    private List<MemberJson> listed(EntityRef campaign, EntityPage page) {
        Map<EntityRef, Member> found = members.among(
                campaign, page.items().stream().map(item -> item.entity().ref()).toList());
        return page.items().stream()
                .flatMap(item -> Stream.ofNullable(found.get(item.entity().ref()))
                        .map(member -> MemberJson.of(item.entity(), member)))
                .toList();
    }
}

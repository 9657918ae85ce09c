package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.Campaigns;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/// What the caller of the current request may do with campaigns: owners of a campaign and of its platform component
/// may change it, owners of an entity may request its exemption. What the caller may not see is answered as not found.
@ApplicationScoped
public class CampaignAccess {
    private final Authorization authorization;
    private final CurrentCaller current;
    private final CatalogIndex index;
    private final Campaigns campaigns;

    CampaignAccess(Authorization authorization, CurrentCaller current, CatalogIndex index, Campaigns campaigns) {
        this.authorization = authorization;
        this.current = current;
        this.index = index;
        this.campaigns = campaigns;
    }

    String caller() {
        return current.get().getName();
    }

    /// @param component the platform component of the new campaign
    void checkCreate(EntityRef component) {
        if (index.byRef(component).isEmpty()) {
            throw CatalogException.invalidField(
                    "platformComponent",
                    "must name a platform component of the catalog, but %s is not there".formatted(component));
        }
        authorization.check(Permission.PLATFORM_CAMPAIGN_CREATE, component);
    }

    Campaign checkUpdate(EntityRef campaign) {
        return check(Permission.PLATFORM_CAMPAIGN_UPDATE, campaign);
    }

    Campaign checkDelete(EntityRef campaign) {
        return check(Permission.PLATFORM_CAMPAIGN_DELETE, campaign);
    }

    /// Owners of the entity may join by themselves.
    ///
    /// @throws CatalogException `NOT_FOUND`, `FORBIDDEN`
    Campaign checkJoin(EntityRef ref, EntityRef entity) {
        Campaign campaign = visible(ref);
        if (index.byRef(entity).isEmpty()) {
            throw CatalogException.notFound("no entity %s is in the catalog".formatted(entity));
        }
        Permission permission = Permission.PLATFORM_CAMPAIGN_UPDATE;
        if (!authorization.allows(current.get(), permission, entity)) {
            check(permission, ref);
        }
        return campaign;
    }

    private Campaign check(Permission permission, EntityRef ref) {
        Campaign campaign = visible(ref);
        if (Stream.of(ref, campaign.component())
                .noneMatch(owned -> authorization.allows(current.get(), permission, owned))) {
            authorization.check(permission, ref);
        }
        return campaign;
    }

    boolean isVisible(EntityRef ref) {
        return index.byRef(ref).isPresent();
    }

    /// @throws CatalogException `NOT_FOUND`
    Campaign visible(EntityRef ref) {
        return index.byRef(ref)
                .flatMap(entity -> campaigns.find(ref))
                .orElseThrow(() -> CatalogException.notFound("no campaign %s is in the catalog".formatted(ref)));
    }

    /// @throws CatalogException `NOT_FOUND`, `FORBIDDEN`
    void checkExemption(EntityRef entity) {
        if (index.byRef(entity).isEmpty()) {
            throw CatalogException.notFound("no entity %s is in the catalog".formatted(entity));
        }
        authorization.check(Permission.PLATFORM_EXEMPTION_CREATE, entity);
    }

    boolean mayChangeExemption(EntityRef entity) {
        return authorization.allows(current.get(), Permission.PLATFORM_EXEMPTION_CREATE, entity);
    }
}

package dev.mokuroku.scorecard.exemption.edit;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.read.VisibleScorecards;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import jakarta.enterprise.context.ApplicationScoped;

/// What the caller of the current request may do with exemptions: owners of an entity may request them, owners
/// of the scorecard decide. What the caller may not see is answered as not found.
@ApplicationScoped
class ExemptionAccess {
    private final Authorization authorization;
    private final CurrentCaller current;
    private final CatalogIndex index;
    private final VisibleScorecards scorecards;

    ExemptionAccess(
            Authorization authorization, CurrentCaller current, CatalogIndex index, VisibleScorecards scorecards) {
        this.authorization = authorization;
        this.current = current;
        this.index = index;
        this.scorecards = scorecards;
    }

    String caller() {
        return current.get().getName();
    }

    /// @throws CatalogException `NOT_FOUND`
    Scorecard visible(EntityRef scorecard) {
        return scorecards
                .find(scorecard)
                .orElseThrow(() -> new CatalogException(
                        ErrorCode.NOT_FOUND, "scorecard", "No scorecard %s is in the catalog".formatted(scorecard)));
    }

    boolean isVisible(EntityRef scorecard, EntityRef entity) {
        return scorecards.find(scorecard).isPresent() && index.byRef(entity).isPresent();
    }

    /// @throws CatalogException `NOT_FOUND`, `FORBIDDEN`
    void checkRequest(EntityRef entity) {
        if (index.byRef(entity).isEmpty()) {
            throw CatalogException.notFound("no entity %s is in the catalog".formatted(entity));
        }
        authorization.check(Permission.SCORECARD_EXEMPTION_CREATE, entity);
    }

    boolean mayRequest(EntityRef entity) {
        return authorization.allows(current.get(), Permission.SCORECARD_EXEMPTION_CREATE, entity);
    }

    /// @throws CatalogException `FORBIDDEN`
    void checkDecide(EntityRef scorecard) {
        authorization.check(Permission.SCORECARD_EXEMPTION_DECIDE, scorecard);
    }
}

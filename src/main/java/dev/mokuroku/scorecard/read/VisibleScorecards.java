package dev.mokuroku.scorecard.read;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.Scorecards;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.role.CallerRoles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The scorecards whose results the caller of the current request may see: the scorecard is visible, and is no
/// draft of others. A request without a caller sees what no rule hides, and no drafts.
@ApplicationScoped
public class VisibleScorecards {
    private final Scorecards scorecards;
    private final CatalogIndex index;
    private final Authorization authorization;
    private final CallerRoles roles;
    private final SecurityIdentity identity;

    VisibleScorecards(
            Scorecards scorecards,
            CatalogIndex index,
            Authorization authorization,
            CallerRoles roles,
            SecurityIdentity identity) {
        this.scorecards = scorecards;
        this.index = index;
        this.authorization = authorization;
        this.roles = roles;
        this.identity = identity;
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, Scorecard> all() {
        return among(scorecards.current().keySet());
    }

    /// Those of these refs, in the order of the refs.
    public Map<EntityRef, Scorecard> among(Collection<EntityRef> refs) {
        Set<EntityRef> visible = index.byRefs(refs).keySet();
        Map<EntityRef, Scorecard> shown = new LinkedHashMap<>();
        for (EntityRef ref : refs) {
            scorecards
                    .find(ref)
                    .filter(scorecard -> visible.contains(ref) && showsResults(scorecard))
                    .ifPresent(scorecard -> shown.put(ref, scorecard));
        }
        return shown;
    }

    public Optional<Scorecard> find(EntityRef ref) {
        return Optional.ofNullable(among(List.of(ref)).get(ref));
    }

    /// @throws CatalogException `NOT_FOUND`
    public Scorecard get(EntityRef ref) {
        return find(ref)
                .orElseThrow(() -> CatalogException.notFound("No scorecard %s is in the catalog".formatted(ref)));
    }

    /// The drafts that the caller may see, for reads that go on after the request.
    public Set<EntityRef> drafts() {
        return all().values().stream()
                .filter(Scorecard::draft)
                .map(Scorecard::ref)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean showsResults(Scorecard scorecard) {
        return !scorecard.draft()
                || (identity.getPrincipal() instanceof Caller caller
                        && (roles.has(caller, Role.ADMIN) || authorization.isOwner(caller, scorecard.ref())));
    }
}

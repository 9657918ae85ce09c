package dev.mokuroku.security.visibility;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterText;
import dev.mokuroku.index.read.VisibleEntities;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.role.CallerGroups;
import dev.mokuroku.security.role.CallerRoles;
import dev.mokuroku.security.role.SubjectList;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What matches a rule of `mokuroku.auth.visibility` is seen only by the callers that the rule names, and by admins.
/// [PrivateRepositories] adds a rule of its own, and the scope of a service token limits its caller further.
/// A read outside a request, or by nobody, sees what no rule matches.
@Startup
@ApplicationScoped
public class VisibilityRules implements VisibleEntities {
    /// Callers of the same groups share a filter.
    private static final int MAX_CACHED_FILTERS = 10_000;

    private final List<Rule> rules;
    private final PrivateRepositories privateRepositories;
    private final CallerRoles roles;
    private final CallerGroups groups;
    private final SecurityIdentity identity;
    private final Cache<Hiding, EntityFilter> filters =
            Caffeine.newBuilder().maximumSize(MAX_CACHED_FILTERS).build();

    private record Rule(EntityFilter entities, SubjectList visibleTo) {}

    /// @param rules that hide something from the caller
    /// @param groups of the caller, where access to repositories depends on them
    private record Hiding(BitSet rules, Set<EntityRef> groups) {}

    /// @throws IllegalArgumentException naming the setting, when a rule is malformed
    VisibilityRules(
            AuthConfig config,
            PrivateRepositories privateRepositories,
            CallerRoles roles,
            CallerGroups groups,
            SecurityIdentity identity) {
        this.rules = config.visibility().entrySet().stream()
                .map(rule -> parse("mokuroku.auth.visibility." + rule.getKey(), rule.getValue()))
                .toList();
        this.privateRepositories = privateRepositories;
        this.roles = roles;
        this.groups = groups;
        this.identity = identity;
    }

    @Override
    public EntityFilter filter() {
        return filterOf(caller());
    }

    @Override
    public VisibleEntities ofCurrentCaller() {
        Caller caller = caller();
        return hidesNothing() && scopeOf(caller).equals(EntityFilter.EVERYTHING)
                ? VisibleEntities.ALL
                : () -> filterOf(caller);
    }

    /// @param caller null for nobody
    EntityFilter filterOf(@Nullable Caller caller) {
        EntityFilter scope = scopeOf(caller);
        if (hidesNothing() || isAdmin(caller)) {
            return scope;
        }
        Set<EntityRef> ofCaller = groupsOf(caller);
        Hiding hiding = new Hiding(hiding(caller, ofCaller), privateRepositories.areForMembers() ? ofCaller : Set.of());
        return EntityFilter.allOf(scope, filters.get(hiding, this::visible));
    }

    /// Whether more is hidden from the current caller than private repositories.
    boolean hideEntities() {
        Caller caller = caller();
        return !scopeOf(caller).equals(EntityFilter.EVERYTHING)
                || (!isAdmin(caller) && !hiding(caller, groupsOf(caller)).isEmpty());
    }

    /// The repositories that the current caller may see, as far as that depends on access to them; empty for all.
    Optional<Set<String>> accessibleRepositories() {
        Caller caller = caller();
        return privateRepositories.areForMembers() && !isAdmin(caller)
                ? Optional.of(privateRepositories.repositoriesOf(groupsOf(caller)))
                : Optional.empty();
    }

    /// As [#accessibleRepositories], for these repositories.
    Set<String> accessibleAmong(Set<String> repositories) {
        Caller caller = caller();
        return privateRepositories.areForMembers() && !isAdmin(caller)
                ? privateRepositories.repositoriesAmong(repositories, groupsOf(caller))
                : repositories;
    }

    /// As [#allow], for work that goes on in other threads.
    Predicate<String> accessOfCurrentCaller() {
        Caller caller = caller();
        return isAdmin(caller) ? url -> true : url -> privateRepositories.allow(url, groupsOf(caller));
    }

    /// Whether the current caller may see what is at the address, as far as that depends on access to repositories.
    boolean allow(String url) {
        return accessOfCurrentCaller().test(url);
    }

    private boolean hidesNothing() {
        return rules.isEmpty() && !privateRepositories.areForMembers();
    }

    private boolean isAdmin(@Nullable Caller caller) {
        return caller != null && roles.has(caller, Role.ADMIN);
    }

    private Set<EntityRef> groupsOf(@Nullable Caller caller) {
        return caller == null ? Set.of() : groups.of(caller);
    }

    private static EntityFilter scopeOf(@Nullable Caller caller) {
        return caller instanceof Caller.Service service ? service.scope() : EntityFilter.EVERYTHING;
    }

    private BitSet hiding(@Nullable Caller caller, Set<EntityRef> ofCaller) {
        BitSet hiding = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            hiding.set(i, caller == null || !rules.get(i).visibleTo().includes(caller, ofCaller));
        }
        return hiding;
    }

    private EntityFilter visible(Hiding hiding) {
        List<EntityFilter> hidden = new ArrayList<>();
        hiding.rules().stream().forEach(i -> hidden.add(rules.get(i).entities()));
        return EntityFilter.allOf(
                hidden.isEmpty() ? EntityFilter.EVERYTHING : new EntityFilter.Not(new EntityFilter.Any(hidden)),
                privateRepositories.visibleTo(hiding.groups()));
    }

    private @Nullable Caller caller() {
        ArcContainer container = Arc.container();
        return container != null
                        && container.requestContext().isActive()
                        && identity.getPrincipal() instanceof Caller caller
                ? caller
                : null;
    }

    private static Rule parse(String setting, AuthConfig.Visibility rule) {
        SubjectList visibleTo =
                SubjectList.parse(setting + ".visible-to", rule.visibleTo().orElse(List.of()));
        try {
            return new Rule(FilterText.parse(rule.entities()), visibleTo);
        } catch (CatalogException malformed) {
            throw new IllegalArgumentException(
                    "%s.entities must be a filter (kind=component,spec.type=service) or a predicate in JSON: %s"
                            .formatted(setting, malformed.getMessage()),
                    malformed);
        }
    }
}

package dev.mokuroku.security.visibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.VisibleEntities;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.role.CallerGroups;
import dev.mokuroku.security.role.CallerRoles;
import dev.mokuroku.security.role.SubjectList;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What matches a rule of `mokuroku.auth.visibility` is seen only by the callers that the rule names, and by admins.
/// A read outside a request, or by nobody, sees what no rule matches.
@Startup
@ApplicationScoped
public class VisibilityRules implements VisibleEntities {
    private final List<Rule> rules;
    private final CallerRoles roles;
    private final CallerGroups groups;
    private final SecurityIdentity identity;
    /// By the rules that hide something from the caller.
    private final Map<BitSet, EntityFilter> filters = new ConcurrentHashMap<>();

    private record Rule(EntityFilter entities, SubjectList visibleTo) {}

    /// @throws IllegalArgumentException naming the setting, when a rule is malformed
    VisibilityRules(AuthConfig config, CallerRoles roles, CallerGroups groups, SecurityIdentity identity) {
        this.rules = config.visibility().entrySet().stream()
                .map(rule -> parse("mokuroku.auth.visibility." + rule.getKey(), rule.getValue()))
                .toList();
        this.roles = roles;
        this.groups = groups;
        this.identity = identity;
    }

    @Override
    public EntityFilter filter() {
        return rules.isEmpty() ? EntityFilter.EVERYTHING : filterOf(caller());
    }

    @Override
    public VisibleEntities ofCurrentCaller() {
        if (rules.isEmpty()) {
            return VisibleEntities.ALL;
        }
        Caller caller = caller();
        return () -> filterOf(caller);
    }

    /// @param caller null for nobody
    EntityFilter filterOf(@Nullable Caller caller) {
        if (caller != null && roles.has(caller, Role.ADMIN)) {
            return EntityFilter.EVERYTHING;
        }
        Set<EntityRef> ofCaller = caller == null ? Set.of() : groups.of(caller);
        BitSet hiding = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            hiding.set(i, caller == null || !rules.get(i).visibleTo().includes(caller, ofCaller));
        }
        return filters.computeIfAbsent(hiding, this::without);
    }

    private EntityFilter without(BitSet hiding) {
        if (hiding.isEmpty()) {
            return EntityFilter.EVERYTHING;
        }
        List<EntityFilter> hidden = new ArrayList<>();
        hiding.stream().forEach(i -> hidden.add(rules.get(i).entities()));
        return new EntityFilter.Not(new EntityFilter.Any(hidden));
    }

    private @Nullable Caller caller() {
        return Arc.container().requestContext().isActive() && identity.getPrincipal() instanceof Caller caller
                ? caller
                : null;
    }

    private static Rule parse(String setting, AuthConfig.Visibility rule) {
        SubjectList visibleTo =
                SubjectList.parse(setting + ".visible-to", rule.visibleTo().orElse(List.of()));
        try {
            String text = rule.entities().strip();
            EntityFilter entities = text.startsWith("{")
                    ? FilterPredicate.parse(PlainJson.MAPPER.readTree(text))
                    : FilterString.parse(text);
            if (entities.equals(EntityFilter.EVERYTHING)) {
                throw new IllegalArgumentException(setting + ".entities must not be empty");
            }
            return new Rule(entities, visibleTo);
        } catch (CatalogException | JsonProcessingException malformed) {
            throw new IllegalArgumentException(
                    "%s.entities must be a filter (kind=component,spec.type=service) or a predicate in JSON: %s"
                            .formatted(setting, malformed.getMessage()),
                    malformed);
        }
    }
}

package dev.mokuroku.api.graphql.filter;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterLimits;
import dev.mokuroku.index.filter.FilterString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Parses the filter arguments of a query into an index condition. One instance per query.
public final class PredicateParser {
    /// As in the predicates of the REST API: each level takes stack.
    private static final int MAX_DEPTH = 50;

    private final FilterLimits limits = new FilterLimits();

    private PredicateParser() {}

    /// @param filter Backstage's filter string
    /// @return the conjunction of both
    /// @throws CatalogException `INVALID_INPUT` naming the path and the expected value, also for an internal field
    public static EntityFilter of(@Nullable String filter, @Nullable EntityPredicate where) {
        EntityFilter parsedFilter = filter == null ? EntityFilter.EVERYTHING : FilterString.parse(filter);
        EntityFilter condition = where == null
                ? parsedFilter
                : EntityFilter.allOf(parsedFilter, new PredicateParser().entity(where, "where", 0));
        CallerFields.check(condition);
        return condition;
    }

    private EntityFilter entity(EntityPredicate predicate, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw CatalogException.invalidField("where", "must have at most %d levels".formatted(MAX_DEPTH));
        }
        List<EntityFilter> parts = new ArrayList<>();
        if (predicate.all != null) {
            parts.add(new EntityFilter.All(entities(predicate.all, path + ".all", depth)));
        }
        if (predicate.any != null) {
            parts.add(new EntityFilter.Any(entities(predicate.any, path + ".any", depth)));
        }
        if (predicate.not != null) {
            parts.add(new EntityFilter.Not(entity(predicate.not, path + ".not", depth + 1)));
        }
        fields(predicate, path, parts);
        return EntityFilter.allOf(parts.toArray(EntityFilter[]::new));
    }

    private List<EntityFilter> entities(List<EntityPredicate> predicates, String path, int depth) {
        List<EntityFilter> parts = new ArrayList<>();
        for (EntityPredicate predicate : predicates) {
            parts.add(entity(predicate, "%s[%d]".formatted(path, parts.size()), depth + 1));
        }
        return parts;
    }

    private void fields(EntityPredicate predicate, String path, List<EntityFilter> parts) {
        add(predicate.kind, "kind", path + ".kind", parts);
        add(predicate.namespace, "metadata.namespace", path + ".namespace", parts);
        add(predicate.name, "metadata.name", path + ".name", parts);
        add(predicate.title, "metadata.title", path + ".title", parts);
        add(predicate.tags, "metadata.tags", path + ".tags", parts);
        add(predicate.type, "spec.type", path + ".type", parts);
        add(predicate.lifecycle, "spec.lifecycle", path + ".lifecycle", parts);
        if (predicate.owner != null) {
            String ownerPath = path + ".owner";
            value(predicate.owner, keyOf(RelationType.OWNED_BY.text()), ownerPath, ref("group", ownerPath), parts);
        }
        if (predicate.system != null) {
            String ownerPath = path + ".system";
            value(predicate.system, keyOf(RelationType.PART_OF.text()), ownerPath, ref("system", ownerPath), parts);
        }
        if (predicate.field != null) {
            String key = predicate.field.path;
            if (key.isBlank()) {
                throw CatalogException.invalidField(path + ".field.path", "must not be blank");
            }
            add(predicate.field, key, path + ".field", parts);
        }
        if (predicate.relation != null) {
            parts.add(relation(predicate.relation, path + ".relation"));
        }
    }

    private void add(@Nullable ValuePredicate value, String key, String path, List<EntityFilter> parts) {
        if (value != null) {
            value(value, key, path, UnaryOperator.identity(), parts);
        }
    }

    private void value(
            ValuePredicate value, String key, String path, UnaryOperator<String> expandRef, List<EntityFilter> parts) {
        int sizeBefore = parts.size();
        if (value.is != null) {
            parts.add(EntityFilter.is(key, expandRef.apply(value.is)));
        }
        if (value.in != null) {
            parts.add(new EntityFilter.In(key, value.in.stream().map(expandRef).toList()));
        }
        if (value.exists != null) {
            EntityFilter exists = new EntityFilter.Exists(key);
            parts.add(value.exists ? exists : new EntityFilter.Not(exists));
        }
        if (value.hasPrefix != null) {
            parts.add(new EntityFilter.HasPrefix(key, value.hasPrefix));
        }
        if (value.contains != null) {
            parts.add(EntityFilter.is(key, expandRef.apply(value.contains)));
        }
        if (parts.size() == sizeBefore) {
            throw CatalogException.invalidField(path, "must set one of is, in, exists, hasPrefix and contains");
        }
        count(parts.size() - sizeBefore, path);
        count(value.in == null ? 0 : value.in.size(), path + ".in");
    }

    private EntityFilter relation(RelationPredicate relation, String path) {
        if (relation.type.isBlank()) {
            throw CatalogException.invalidField(path + ".type", "must not be blank");
        }
        count(relation.targets == null ? 1 : 1 + relation.targets.size(), path);
        String key = keyOf(relation.type);
        return relation.targets == null
                ? new EntityFilter.Exists(key)
                : new EntityFilter.In(
                        key,
                        relation.targets.stream()
                                .map(ref("", path + ".targets"))
                                .toList());
    }

    private void count(int conditions, String path) {
        if (!limits.tryAdd(conditions)) {
            throw CatalogException.invalidField(
                    path, "must have at most %d conditions and values".formatted(FilterLimits.MAX_CONDITIONS));
        }
    }

    private static String keyOf(String relationType) {
        return "relations." + relationType;
    }

    private static UnaryOperator<String> ref(String defaultKind, String path) {
        return text -> {
            try {
                return EntityRef.parse(text, defaultKind, EntityRef.DEFAULT_NAMESPACE)
                        .toString();
            } catch (IllegalArgumentException malformed) {
                throw new CatalogException(ErrorCode.INVALID_INPUT, path, path + ": " + malformed.getMessage());
            }
        };
    }
}

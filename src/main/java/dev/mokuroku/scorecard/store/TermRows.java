package dev.mokuroku.scorecard.store;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.scorecard.ScorecardTerms;
import dev.mokuroku.scorecard.evaluation.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The terms that results add to entities.
@ApplicationScoped
class TermRows {
    /// Of the terms, as [dev.mokuroku.index.term.EntityTerms#revision] means it.
    static final int REVISION = 2;

    private final CatalogConnection connections;
    private final DefinitionTable definitions;

    TermRows(CatalogConnection connections, DefinitionTable definitions) {
        this.connections = connections;
        this.definitions = definitions;
    }

    private record Row(
            EntityRef entity,
            EntityRef scorecard,
            long definition,
            @Nullable String level,
            int percent,
            boolean passed,
            String outcomes,
            Instant changedAt) {}

    @Transactional
    Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities, boolean ofDrafts) {
        SqlStatement select = SqlStatement.of(
                "select entity_ref, scorecard_ref, definition_id, level, percent, passed, outcomes, changed_at"
                        + " from scorecard_result where entity_ref = any(?) and draft = ?",
                ResultTable.refs(entities),
                ofDrafts);
        List<Row> rows = connections.call(connection -> select.list(
                connection,
                row -> new Row(
                        EntityRef.parse(row.getString(1)),
                        EntityRef.parse(row.getString(2)),
                        row.getLong(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getBoolean(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant())));
        Map<Long, Definition> known =
                definitions.byIds(rows.stream().map(Row::definition).collect(toSet()));
        Map<EntityRef, Set<EntityTerm>> terms = new HashMap<>();
        for (Row row : rows) {
            Definition definition = Objects.requireNonNull(known.get(row.definition()));
            addTerms(terms.computeIfAbsent(row.entity(), _ -> new TreeSet<>()), row, definition, ofDrafts);
        }
        return terms;
    }

    private static void addTerms(Set<EntityTerm> terms, Row row, Definition definition, boolean isDraft) {
        String prefix = ScorecardTerms.prefix(row.scorecard(), isDraft);
        if (row.level() != null) {
            add(terms, prefix + ScorecardTerms.LEVEL, row.level(), true);
        }
        add(terms, prefix + ScorecardTerms.PERCENT, "%03d".formatted(row.percent()), true);
        add(terms, prefix + ScorecardTerms.PASSED, Boolean.toString(row.passed()), true);
        add(terms, prefix + ScorecardTerms.CHANGED, ScorecardTerms.timeText(row.changedAt()), true);
        definition
                .outcomes(row.outcomes())
                .forEach((check, outcome) -> add(terms, prefix + ScorecardTerms.CHECK + check, textOf(outcome), false));
    }

    /// With the longest names of scorecard and check a key is too long for the index: it is then left out.
    private static void add(Set<EntityTerm> terms, String key, String value, boolean ordered) {
        if (key.length() <= EntityTerm.MAX_LENGTH) {
            terms.add(new EntityTerm(key, value, ordered));
        }
    }

    private static String textOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}

package dev.mokuroku.scorecard.fact.pushed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.ParsedEntities;
import dev.mokuroku.scorecard.fact.FactConfig;
import dev.mokuroku.scorecard.fact.pushed.FactSchema.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The schemas by which facts are reported, whoever may see them: those of entities, of reports, and of documents.
@ApplicationScoped
public class FactSchemas {
    static final int MAX_SCHEMAS = 200;

    private final ParsedEntities<FactSchema> ofEntities;
    private final SchemaTable table;
    private final Duration timeToLive;
    private final Clock clock;
    private volatile Known known = new Known("", Map.of());

    /// @param version of the table
    private record Known(String version, Map<String, FactSchema> ofReports) {}

    FactSchemas(CatalogIndex index, SchemaTable table, FactConfig config, Clock clock) {
        this.ofEntities = new ParsedEntities<>(index, FactSchemaKind.KIND, FactSchemas::schemaOf);
        this.table = table;
        this.timeToLive = config.pushed().timeToLive();
        this.clock = clock;
    }

    /// By name. Documents come before entities, and entities before reports.
    @Transactional
    public Map<String, FactSchema> current() {
        Map<String, FactSchema> schemas = new TreeMap<>(ofReports());
        ofEntities.current().values().forEach(schema -> schemas.put(schema.name(), schema));
        DocumentSchemas.all().forEach(schema -> schemas.put(schema.name(), schema.with(schema.name(), timeToLive)));
        return schemas;
    }

    /// As JSON.
    JsonNode factsOf(FactSchema ofDocuments) {
        return json(FactSchemaParser.write(
                ofDocuments.with(ofDocuments.name(), timeToLive).facts()));
    }

    private Map<String, FactSchema> ofReports() {
        Known current = known;
        String version = table.version();
        if (!current.version().equals(version)) {
            Map<String, FactSchema> schemas = new LinkedHashMap<>();
            table.all()
                    .forEach((name, facts) ->
                            schemas.put(name, new FactSchema(name, Origin.REPORT, parse(json(facts), "facts"))));
            current = new Known(version, schemas);
            known = current;
        }
        return current.ofReports();
    }

    /// Adds the facts of a schema that comes with a report. Call within the transaction of the report.
    ///
    /// @param path of the schema, for errors: `schema`
    /// @throws CatalogException `INVALID_INPUT`, `CONFLICT` or `LIMIT_EXCEEDED`, naming the field
    @Transactional(Transactional.TxType.MANDATORY)
    FactSchema declare(String name, Map<String, SchemaFact> facts, String reporter, String path) {
        FactSchema before = current().get(name);
        if (before != null && before.origin() == Origin.REPORT && containsAll(before, facts)) {
            return before;
        }
        table.lock();
        before = current().get(name);
        checkName(name, before, path);
        Map<String, SchemaFact> all = new LinkedHashMap<>(before == null ? Map.of() : before.facts());
        facts.forEach((fact, declared) -> {
            checkType(name, all.get(fact), declared, path);
            all.put(fact, declared);
        });
        FactSchemaParser.checkCount(all.size(), path + ".facts");
        table.save(name, FactSchemaParser.write(all), reporter, clock.instant());
        return new FactSchema(name, Origin.REPORT, all);
    }

    private void checkName(String name, @Nullable FactSchema before, String path) {
        if (!FactNames.isSchemaName(name)) {
            throw CatalogException.invalidField(
                    path + ".name",
                    "must begin with a-z, have at most 63 of a-z, 0-9 and _, and be no name that expressions have"
                            + " otherwise, but is '%s'".formatted(name));
        }
        if (before != null && before.origin() != Origin.REPORT) {
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    path,
                    "%s: '%s' is declared elsewhere: send the name of the schema without facts".formatted(path, name));
        }
        if (before == null && ofReports().size() >= MAX_SCHEMAS) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED,
                    path,
                    "%s: there may be at most %d schemas of reports: declare a FactSchema"
                            .formatted(path, MAX_SCHEMAS));
        }
    }

    private static void checkType(String schema, @Nullable SchemaFact before, SchemaFact declared, String path) {
        if (before != null && before.type() != declared.type()) {
            String field = "%s.facts.%s.type".formatted(path, declared.name());
            throw new CatalogException(
                    ErrorCode.CONFLICT,
                    field,
                    "%s: the fact %s.%s is of the type %s: a fact of another type needs another name"
                            .formatted(field, schema, declared.name(), FactTypeText.of(before.type())));
        }
    }

    private static boolean containsAll(FactSchema schema, Map<String, SchemaFact> facts) {
        return facts.entrySet().stream()
                .allMatch(fact -> fact.getValue().equals(schema.facts().get(fact.getKey())));
    }

    private static Optional<FactSchema> schemaOf(IndexedEntity entity) {
        Map<String, SchemaFact> facts = parse(entity.entity().spec().path("facts"), "facts");
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactSchema(entity.ref().name(), Origin.ENTITY, facts));
    }

    /// What an earlier version accepted may break today's rules: such a schema has no facts.
    private static Map<String, SchemaFact> parse(JsonNode facts, String path) {
        try {
            return FactSchemaParser.parse(facts, path);
        } catch (CatalogException invalid) {
            return Map.of();
        }
    }

    private static JsonNode json(String text) {
        try {
            return PlainJson.MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored schema of facts is not JSON", broken);
        }
    }
}

package dev.mokuroku.scorecard.fact.pushed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.deployment.TextCheck;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Takes the facts that the caller of the current request reports.
@ApplicationScoped
public class CallerFactReports {
    /// In one call.
    public static final int MAX_REPORTS = 1_000;

    /// How far the clock of a sender may be ahead.
    private static final Duration MAX_CLOCK_SKEW = Duration.ofHours(1);

    private static final String METRIC = "mokuroku.scorecards.facts";

    private final FactSchemas schemas;
    private final FactReports reports;
    private final Authorization authorization;
    private final CurrentCaller caller;
    private final CatalogIndex index;
    private final Clock clock;
    private final MeterRegistry meters;

    CallerFactReports(
            FactSchemas schemas,
            FactReports reports,
            Authorization authorization,
            CurrentCaller caller,
            CatalogIndex index,
            Clock clock,
            MeterRegistry meters) {
        this.schemas = schemas;
        this.reports = reports;
        this.authorization = authorization;
        this.caller = caller;
        this.index = index;
        this.clock = clock;
        this.meters = meters;
    }

    /// Stores all of them, or none. They are readable when the call returns.
    ///
    /// @param isList whether errors say which one is meant
    /// @throws CatalogException `INVALID_INPUT` naming the field; `NOT_FOUND` for an entity that is unknown or
    ///     hidden from the caller; `FORBIDDEN` for one of which the caller may not report
    @Transactional
    public ReportOutcome report(List<FactReportInput> inputs, boolean isList) {
        try {
            Function<Integer, String> paths = i -> isList ? "[%d].".formatted(i) : "";
            List<EntityRef> entities = entitiesOf(inputs, paths);
            Map<String, FactSchema> known = new LinkedHashMap<>(schemas.current());
            List<FactReport> checked = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                checked.add(check(inputs.get(i), entities.get(i), known, paths.apply(i)));
            }
            ReportOutcome outcome = reports.store(checked);
            count("stored", outcome.stored());
            count("unchanged", outcome.unchanged());
            count("older", outcome.older());
            return outcome;
        } catch (CatalogException refused) {
            count("refused", inputs.size());
            throw refused;
        }
    }

    /// As [#report], of a single one.
    @Transactional
    public ReportOutcome reportOne(FactReportInput input) {
        return report(List.of(input), false);
    }

    /// The facts of the schema of documents, for another schema of the same documents.
    public JsonNode factsOf(FactSchema ofDocuments) {
        return schemas.factsOf(ofDocuments);
    }

    private List<EntityRef> entitiesOf(List<FactReportInput> inputs, Function<Integer, String> paths) {
        List<EntityRef> refs = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String path = paths.apply(i);
            refs.add(new TextCheck(field -> path + field)
                    .component("entity", inputs.get(i).entity()));
        }
        Set<EntityRef> distinct = new LinkedHashSet<>(refs);
        distinct.forEach(ref -> authorization.check(Permission.SCORECARD_FACT_CREATE, ref));
        Set<EntityRef> found = index.byRefs(distinct).keySet();
        for (int i = 0; i < refs.size(); i++) {
            if (!found.contains(refs.get(i))) {
                throw new CatalogException(
                        ErrorCode.NOT_FOUND,
                        paths.apply(i) + "entity",
                        "%sentity: there is no entity %s".formatted(paths.apply(i), refs.get(i)));
            }
        }
        return refs;
    }

    /// @param known schemas by name; a schema that comes with the report is added
    private FactReport check(FactReportInput input, EntityRef entity, Map<String, FactSchema> known, String path) {
        TextCheck check = new TextCheck(field -> path + field);
        FactSchema schema = schemaOf(input, known, path);
        Instant now = clock.instant();
        Instant at = check.time("at", input.at(), now.plus(MAX_CLOCK_SKEW));
        return new FactReport(
                entity,
                valuesOf(input, schema, path),
                (at == null ? now : at).truncatedTo(ChronoUnit.MICROS),
                check.optional("source", input.source()),
                check.link("link", input.link()),
                caller.get().getName());
    }

    private FactSchema schemaOf(FactReportInput input, Map<String, FactSchema> known, String path) {
        String name = input.schema();
        if (name == null) {
            throw CatalogException.invalidField(
                    path + "schema", "is missing: give the name of a schema, or an object with name and facts");
        }
        JsonNode facts = input.facts();
        if (facts != null) {
            Map<String, SchemaFact> declared = FactSchemaParser.parse(facts, path + "schema.facts");
            FactSchema schema = schemas.declare(name, declared, caller.get().getName(), path + "schema");
            known.put(name, schema);
            return schema;
        }
        FactSchema schema = known.get(name);
        if (schema == null) {
            throw CatalogException.invalidField(
                    path + "schema",
                    FactNames.isSchemaName(name)
                            ? "'%s' is not known: register a FactSchema of this name, or send the facts of the schema"
                                    .formatted(name)
                            : "must be the name of a FactSchema but is '%s', which cannot be one".formatted(name));
        }
        return schema;
    }

    private static Map<String, String> valuesOf(FactReportInput input, FactSchema schema, String path) {
        if (input.values().isEmpty()) {
            throw CatalogException.invalidField(path + "values", "must have at least one fact");
        }
        Map<String, String> values = new LinkedHashMap<>();
        input.values().forEach((name, value) -> {
            String field = path + "values." + name;
            SchemaFact fact = factOf(schema, name, field);
            values.put(schema.nameOf(name), FactValueParser.store(fact.type(), value, field));
        });
        return values;
    }

    private static SchemaFact factOf(FactSchema schema, String name, String field) {
        SchemaFact fact = schema.facts().get(name);
        if (fact == null) {
            throw CatalogException.invalidField(
                    field,
                    "is not a fact of the schema %s; its facts are %s"
                            .formatted(
                                    schema.name(),
                                    String.join(", ", schema.facts().keySet())));
        }
        return fact;
    }

    private void count(String outcome, int facts) {
        meters.counter(METRIC, "outcome", outcome).increment(facts);
    }
}

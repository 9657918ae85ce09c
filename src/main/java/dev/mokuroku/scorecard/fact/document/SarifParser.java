package dev.mokuroku.scorecard.fact.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// SARIF 2.1.0: counts results by level and by tool.
final class SarifParser {
    private static final int MAX_TOOLS = 100;

    private final JsonDocument document;
    private final Map<String, SarifRun> tools = new TreeMap<>();
    private @Nullable String version;
    private boolean hasRuns;

    private SarifParser(JsonDocument document) {
        this.document = document;
    }

    static DocumentFacts parse(InputStream content) throws IOException {
        DocumentFacts[] facts = new DocumentFacts[1];
        JsonDocument.read(content, document -> {
            SarifParser parser = new SarifParser(document);
            document.object(parser::readField);
            facts[0] = parser.facts();
        });
        return facts[0];
    }

    private void readField(String name) throws IOException {
        switch (name) {
            case "version" -> version = document.text();
            case "runs" -> {
                hasRuns = true;
                document.list(this::readRun);
            }
            default -> document.skip();
        }
    }

    private void readRun() throws IOException {
        SarifRun run = new SarifRun(document);
        document.object(run::readField);
        run.settle();
        if (tools.size() >= MAX_TOOLS && !tools.containsKey(run.tool())) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED, "runs", "runs: there may be at most %d tools".formatted(MAX_TOOLS));
        }
        tools.merge(run.tool(), run, SarifRun::plus);
    }

    private DocumentFacts facts() {
        if (!hasRuns || version == null || !version.startsWith("2.")) {
            throw CatalogException.invalidField(
                    "version", "must be 2.1.0 in a SARIF document with runs, but is '%s'".formatted(version));
        }
        ObjectNode values = DocumentFacts.noValues();
        int[] totals = new int[5];
        ArrayNode names = values.putArray("tools");
        ObjectNode results = values.putObject("results_by_tool");
        ObjectNode errors = values.putObject("errors_by_tool");
        tools.forEach((tool, run) -> {
            names.add(tool);
            results.put(tool, Integer.toString(run.results()));
            errors.put(tool, Integer.toString(run.errors()));
            totals[0] += run.results();
            totals[1] += run.errors();
            totals[2] += run.warnings();
            totals[3] += run.notes();
            totals[4] += run.suppressed();
        });
        values.put("results", totals[0])
                .put("errors", totals[1])
                .put("warnings", totals[2])
                .put("notes", totals[3])
                .put("suppressed", totals[4]);
        return DocumentFacts.of(values);
    }
}

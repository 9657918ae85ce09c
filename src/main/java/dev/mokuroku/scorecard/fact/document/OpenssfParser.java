package dev.mokuroku.scorecard.fact.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.fact.pushed.DocumentSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The JSON of OpenSSF Scorecard. A score below 0 means that a check came to no conclusion.
final class OpenssfParser {
    private static final int MAX_CHECKS = 200;
    private static final int SHORT_COMMIT = 7;
    private static final int DATE_LENGTH = "2026-03-01".length();

    private final JsonDocument document;
    private final Map<String, Double> scores = new TreeMap<>();
    private @Nullable String date;
    private @Nullable String repository;
    private @Nullable String commit;
    private @Nullable Double score;
    private boolean hasChecks;

    private OpenssfParser(JsonDocument document) {
        this.document = document;
    }

    static DocumentFacts parse(InputStream content) throws IOException {
        DocumentFacts[] facts = new DocumentFacts[1];
        JsonDocument.read(content, document -> {
            OpenssfParser parser = new OpenssfParser(document);
            document.object(parser::readField);
            facts[0] = parser.facts();
        });
        return facts[0];
    }

    private void readField(String name) throws IOException {
        switch (name) {
            case "date" -> date = document.text();
            case "repo" -> document.object(this::readRepository);
            case "score" -> score = document.number();
            case "checks" -> {
                hasChecks = true;
                document.list(this::readCheck);
            }
            default -> document.skip();
        }
    }

    private void readRepository(String name) throws IOException {
        switch (name) {
            case "name" -> repository = document.text();
            case "commit" -> commit = document.text();
            default -> document.skip();
        }
    }

    private void readCheck() throws IOException {
        Check check = new Check();
        document.object(check::readField);
        if (check.name != null && check.score != null && check.score >= 0 && scores.size() < MAX_CHECKS) {
            scores.put(check.name, check.score);
        }
    }

    private final class Check {
        private @Nullable String name;
        private @Nullable Double score;

        private void readField(String field) throws IOException {
            switch (field) {
                case "name" -> name = document.text();
                case "score" -> score = document.number();
                default -> document.skip();
            }
        }
    }

    private DocumentFacts facts() {
        if (!hasChecks || score == null) {
            throw CatalogException.invalidField(
                    "checks", "is missing: the document must be the JSON of OpenSSF Scorecard, with score and checks");
        }
        ObjectNode values = DocumentFacts.noValues();
        if (score >= 0) {
            values.put("score", score);
        }
        ObjectNode all = values.putObject("scores");
        scores.forEach((check, value) -> {
            all.put(check, Long.toString(Math.round(value)));
            String fact = check.toLowerCase(Locale.ROOT).replace('-', '_');
            if (DocumentSchemas.OPENSSF_CHECKS.contains(fact)) {
                values.put(fact, Math.round(value));
            }
        });
        return new DocumentFacts(values, time(), source(), link());
    }

    private @Nullable String time() {
        return date != null && date.length() == DATE_LENGTH ? date + "T00:00:00Z" : date;
    }

    /// As for facts of repositories: `acme/checkout@3f2a1c9`.
    private @Nullable String source() {
        if (repository == null) {
            return null;
        }
        String slug = repository.substring(repository.indexOf('/') + 1);
        return commit == null || commit.length() < SHORT_COMMIT ? slug : slug + "@" + commit.substring(0, SHORT_COMMIT);
    }

    private @Nullable String link() {
        return repository != null && repository.matches("[A-Za-z0-9._/-]+")
                ? "https://scorecard.dev/viewer/?uri=" + repository
                : null;
    }
}

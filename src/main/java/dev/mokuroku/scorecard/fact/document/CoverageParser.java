package dev.mokuroku.scorecard.fact.document;

import dev.mokuroku.error.CatalogException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Totals of test coverage from Cobertura, JaCoCo or lcov. The first character says whether the document is XML.
final class CoverageParser implements XmlElements.Receiver {
    private static final int MAX_BLANKS = 1_000;
    private static final double HUNDRED = 100;

    private final CoverageCounts counts = new CoverageCounts();
    private @Nullable String root;

    private CoverageParser() {}

    static DocumentFacts parse(InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content);
        if (isXml(buffered)) {
            CoverageParser parser = new CoverageParser();
            XmlElements.read(buffered, parser);
            return parser.counts.facts();
        }
        return LcovParser.parse(buffered).facts();
    }

    private static boolean isXml(BufferedInputStream content) throws IOException {
        content.mark(MAX_BLANKS);
        for (int i = 0; i < MAX_BLANKS; i++) {
            int next = content.read();
            boolean isBlank = next == ' ' || next == '\t' || next == '\r' || next == '\n' || next > 127; // or a BOM
            if (!isBlank) {
                content.reset();
                return next == '<';
            }
        }
        content.reset();
        return false;
    }

    @Override
    public void start(String name, int depth, XmlElements.Attributes attributes) {
        if (depth == 0) {
            root = name;
            switch (name) {
                case "coverage" -> readCobertura(attributes);
                case "report" -> {}
                default ->
                    throw CatalogException.invalidInput(
                            "The document must be a report of Cobertura, JaCoCo or lcov, but begins with '%s'"
                                    .formatted(name));
            }
        } else if (depth == 1 && name.equals("counter") && "report".equals(root)) {
            readJacoco(attributes);
        }
    }

    private void readCobertura(XmlElements.Attributes attributes) {
        attributes
                .number("lines-valid")
                .ifPresent(lines -> counts.addLines(
                        lines.longValue(),
                        attributes.number("lines-covered").orElse(0.0).longValue()));
        attributes
                .number("branches-valid")
                .ifPresent(branches -> counts.addBranches(
                        branches.longValue(),
                        attributes.number("branches-covered").orElse(0.0).longValue()));
        attributes.number("line-rate").ifPresent(rate -> counts.lineRate(rate * HUNDRED));
        attributes.number("branch-rate").ifPresent(rate -> counts.branchRate(rate * HUNDRED));
    }

    private void readJacoco(XmlElements.Attributes attributes) {
        long missed = attributes.number("missed").orElse(0.0).longValue();
        long covered = attributes.number("covered").orElse(0.0).longValue();
        switch (attributes.text("type").orElse("")) {
            case "LINE" -> counts.addLines(missed + covered, covered);
            case "BRANCH" -> counts.addBranches(missed + covered, covered);
            default -> {}
        }
    }
}

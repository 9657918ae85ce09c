package dev.mokuroku.scorecard.fact.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.error.CatalogException;
import java.io.IOException;
import java.io.InputStream;

/// The XML of JUnit: counts test cases. The sums that suites write are not read, because tools disagree about them.
final class JunitParser implements XmlElements.Receiver {
    private static final double THOUSAND = 1000;

    private int tests;
    private int failures;
    private int errors;
    private int skipped;
    private double seconds;
    private boolean hasOutcome;

    private JunitParser() {}

    static DocumentFacts parse(InputStream content) throws IOException {
        JunitParser parser = new JunitParser();
        XmlElements.read(content, parser);
        ObjectNode values = DocumentFacts.noValues()
                .put("tests", parser.tests)
                .put("failures", parser.failures)
                .put("errors", parser.errors)
                .put("skipped", parser.skipped)
                .put("seconds", Math.round(parser.seconds * THOUSAND) / THOUSAND);
        return DocumentFacts.of(values);
    }

    @Override
    public void start(String name, int depth, XmlElements.Attributes attributes) {
        if (depth == 0 && !name.equals("testsuites") && !name.equals("testsuite")) {
            throw CatalogException.invalidInput(
                    "The document must be the XML of JUnit, which begins with testsuites or testsuite, but begins with '%s'"
                            .formatted(name));
        }
        switch (name) {
            case "testcase" -> {
                tests++;
                hasOutcome = false;
                seconds += attributes.number("time").orElse(0.0);
            }
            case "failure" -> failures += outcome();
            case "error" -> errors += outcome();
            case "skipped" -> skipped += outcome();
            default -> {}
        }
    }

    /// A test case counts once, by its first outcome.
    private int outcome() {
        int count = hasOutcome ? 0 : 1;
        hasOutcome = true;
        return count;
    }

    /// What follows a test case belongs to no test case.
    @Override
    public void end(String name, int depth) {
        if (name.equals("testcase")) {
            hasOutcome = true;
        }
    }
}

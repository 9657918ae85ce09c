package dev.mokuroku.scorecard.fact.document;

import dev.mokuroku.error.CatalogException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The text of lcov: `LF:` and `LH:` count the lines of a file, `BRF:` and `BRH:` its branches.
final class LcovParser {
    private LcovParser() {}

    static CoverageCounts parse(InputStream content) throws IOException {
        CoverageCounts counts = new CoverageCounts();
        BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int colon = line.indexOf(':');
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "LF" -> counts.addLines(number(line, colon), 0);
                case "LH" -> counts.addLines(0, number(line, colon));
                case "BRF" -> counts.addBranches(number(line, colon), 0);
                case "BRH" -> counts.addBranches(0, number(line, colon));
                default -> {}
            }
        }
        return counts;
    }

    private static long number(String line, int colon) {
        try {
            return Math.max(0, Integer.parseInt(line.substring(colon + 1).strip()));
        } catch (NumberFormatException none) {
            throw CatalogException.invalidInput("The report of lcov must have a number in the line '%s'"
                    .formatted(line.substring(0, Math.min(60, line.length()))));
        }
    }
}

package dev.mokuroku.platform.campaign.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows of CSV by RFC 4180. A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula: such a cell
/// gets an apostrophe before it.
final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

    static String of(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

package dev.mokuroku.security.permission;

import dev.mokuroku.security.permission.PermissionRule.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of `docs/permissions.md`. They begin behind a marker; the text before it is written by hand.
final class PermissionsPage {
    static final Path PATH = Path.of("docs/permissions.md");
    static final String MARKER = "<!-- `make permissions` writes everything below. -->\n";

    private PermissionsPage() {}

    static String withTables(String page, List<Entry> entries) {
        int end = page.indexOf(MARKER);
        if (end < 0) {
            throw new AssertionError("%s lacks the line %s".formatted(PATH, MARKER.strip()));
        }
        return page.substring(0, end) + MARKER + tables(entries);
    }

    private static String tables(List<Entry> entries) {
        return """

                ## Permissions
                | Permission | Role | Owners | Allows to |
                | --- | --- | --- | --- |
                %s

                ## REST routes and GraphQL fields
                | Operation | Address or field | Permission |
                | --- | --- | --- |
                %s

                ## Routes without a permission
                | Operation | Address | Token | Reason |
                | --- | --- | --- | --- |
                %s
                """.formatted(permissions(), routes(entries), others(entries));
    }

    private static String permissions() {
        return Arrays.stream(Permission.values())
                .map(permission -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                permission.text(),
                                permission.role().text(),
                                permission.isForOwners() ? "yes" : "",
                                permission.description()))
                .collect(Collectors.joining("\n"));
    }

    private static String routes(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.permission().stream()
                        .map(permission -> "| %s | `%s` | `%s` |"
                                .formatted(entry.operation(), entry.address(), permission.text())))
                .collect(Collectors.joining("\n"));
    }

    private static String others(List<Entry> entries) {
        List<String> rows = new ArrayList<>();
        entries.stream()
                .filter(entry -> entry.permission().isEmpty())
                .forEach(entry -> rows.add("| %s | `%s` | no | %s |"
                        .formatted(entry.operation(), entry.address(), sentence(entry.reason()))));
        OtherRoutes.ALL.forEach(route -> rows.add("| %s | `%s` | %s | %s |"
                .formatted(route.operation(), route.path(), route.token() ? "yes" : "no", route.reason())));
        return String.join("\n", rows);
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }
}

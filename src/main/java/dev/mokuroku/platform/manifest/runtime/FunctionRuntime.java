package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Map;

/// The runtime of a function of AWS Lambda: `nodejs20.x`, `python3.12`, `java21`, `provided.al2023`.
final class FunctionRuntime {
    private static final Map<String, String> NAMES = Map.of(
            "nodejs", "node",
            "java", "java",
            "python", "python",
            "go", "go",
            "ruby", "ruby",
            "dotnet", "dotnet",
            "dotnetcore", "dotnet",
            "provided", "provided");

    private FunctionRuntime() {}

    /// Adds a row, unless the value is no runtime that is known.
    static void add(Node runtime, Rows rows) {
        String text = runtime.textOr("").strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String tool = NAMES.get(text.substring(0, end));
        if (tool != null) {
            String version = text.substring(end);
            rows.add(
                    runtime.position(),
                    PackageId.generic(tool),
                    version.startsWith(".") ? version.substring(1) : version,
                    Scope.RUNTIME);
        }
    }
}

package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Locale;

/// What a configuration is for, by its name.
final class GradleConfiguration {
    private GradleConfiguration() {}

    static Scope scope(String configuration) {
        String name = configuration.toLowerCase(Locale.ROOT);
        if (name.contains("test")) {
            return Scope.TEST;
        }
        if (name.startsWith("provided")) {
            return Scope.PROVIDED;
        }
        if (name.startsWith("developmentonly")) {
            return Scope.DEV;
        }
        boolean runtime = name.endsWith("implementation")
                || name.endsWith("api")
                || name.endsWith("compile")
                || name.endsWith("runtime")
                || name.endsWith("runtimeonly");
        return runtime ? Scope.RUNTIME : Scope.BUILD;
    }
}

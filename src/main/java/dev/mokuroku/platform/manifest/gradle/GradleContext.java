package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.gradle.GradleToken.Kind;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the statements of one script need to become rows.
///
/// @param locked versions by `group:name`
record GradleContext(
        Rows rows,
        GradleVariables variables,
        Map<String, String> locked,
        @Nullable VersionCatalog catalog) {

    void add(Position position, PackageId id, @Nullable String version, Scope scope) {
        rows.add(position, id, version, scope, Resolution.locked(locked.get(id.namespace() + ":" + id.name())));
    }

    /// `libs.x` and `libs.bundles.x`.
    void addCatalogReferences(GradleStatement statement, Scope scope) {
        if (catalog == null) {
            return;
        }
        for (GradleToken token : statement.tokens()) {
            if (token.kind() != Kind.NAME || !token.value().startsWith("libs.")) {
                continue;
            }
            String accessor = VersionCatalog.accessor(token.value().substring("libs.".length()));
            String bundle = accessor.startsWith("bundles.") ? accessor.substring("bundles.".length()) : "";
            for (String member : catalog.bundles().getOrDefault(bundle, List.of(accessor))) {
                VersionCatalog.Entry entry = catalog.entries().get(member);
                if (entry != null) {
                    add(token.position(), entry.id(), entry.version(), scope);
                }
            }
        }
    }

    /// The value of `name: value` of Groovy and `name = value` of Kotlin.
    @Nullable
    String argument(List<GradleToken> tokens, String name) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean assigned =
                    tokens.get(i + 1).isSymbol(':') || tokens.get(i + 1).isSymbol('=');
            if (tokens.get(i).isName(name) && assigned) {
                return variables.value(tokens, i + 2);
            }
        }
        return null;
    }
}

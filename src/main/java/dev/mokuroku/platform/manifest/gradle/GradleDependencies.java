package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.gradle.GradleToken.Kind;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns statements that declare dependencies into rows, and any other coordinates that a script holds.
final class GradleDependencies {
    /// Calls around the coordinates of a BOM.
    private static final Set<String> PLATFORMS = Set.of("platform", "enforcedPlatform");

    private final GradleContext context;
    private final IdentityHashMap<GradleStatement, List<GradleToken>> strictVersions = new IdentityHashMap<>();

    GradleDependencies(GradleContext context, List<GradleStatement> statements) {
        this.context = context;
        for (GradleStatement statement : statements) {
            if (statement.block().equals("version") && statement.blocks().size() > 1) {
                GradleStatement dependency =
                        statement.blocks().get(statement.blocks().size() - 2);
                strictVersions.putIfAbsent(dependency, statement.tokens());
            }
        }
    }

    void add(GradleStatement statement) {
        boolean dependency = statement.isDependency();
        List<GradleToken> tokens = statement.tokens();
        Scope scope = scope(statement, dependency);
        if (dependency) {
            context.addCatalogReferences(statement, scope);
            if (addParts(statement, scope)) {
                return;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            GradleToken token = tokens.get(i);
            if (!token.isText()) {
                continue;
            }
            boolean module = i >= 2 && tokens.get(i - 2).isName("kotlin") && dependency;
            String text = context.variables().value(tokens, i);
            GradleCoordinates found = module
                    ? new GradleCoordinates(GradleCoordinates.KOTLIN, "kotlin-" + text, null)
                    : GradleCoordinates.parse(text);
            if (found != null && (dependency || found.isCertain())) {
                String version = found.version() == null ? strict(statement) : found.version();
                context.add(token.position(), found.id(), version, scope);
            }
            while (i + 1 < tokens.size() && tokens.get(i + 1).isSymbol('+')) {
                i += 2;
            }
        }
    }

    /// `group: 'g', name: 'n', version: '1'` of Groovy, `group = "g", …` and `"g", "n", "1"` of Kotlin.
    private boolean addParts(GradleStatement statement, Scope scope) {
        List<GradleToken> tokens = statement.tokens();
        String group = context.argument(tokens, "group");
        String name = context.argument(tokens, "name");
        String version = context.argument(tokens, "version");
        if (group == null && hasParts(tokens)) {
            group = context.variables().replace(tokens.get(2));
            name = context.variables().replace(tokens.get(4));
            version = tokens.get(5).isSymbol(',') ? context.variables().value(tokens, 6) : null;
        }
        if (group == null || name == null) {
            return false;
        }
        Position position = tokens.getFirst().position();
        context.add(position, PackageId.maven(group, name), version == null ? strict(statement) : version, scope);
        return true;
    }

    /// `configuration("g", "n"`: no coordinates with colons, and no call around the texts.
    private static boolean hasParts(List<GradleToken> tokens) {
        return tokens.size() > 5
                && tokens.get(1).isSymbol('(')
                && tokens.get(2).isText()
                && tokens.get(3).isSymbol(',')
                && tokens.get(4).isText()
                && GradleCoordinates.parse(
                                tokens.get(2).value() + ":" + tokens.get(4).value())
                        != null;
    }

    /// The version of a block `version { strictly '1' }` below the dependency.
    private @Nullable String strict(GradleStatement statement) {
        List<GradleToken> tokens = strictVersions.get(statement);
        return tokens == null || tokens.size() < 2
                ? null
                : context.variables().value(tokens, tokens.get(1).isSymbol('(') ? 2 : 1);
    }

    private static Scope scope(GradleStatement statement, boolean dependency) {
        Scope scope = dependency ? GradleConfiguration.scope(statement.name()) : Scope.BUILD;
        if (statement.name().equals("mavenBom")) {
            return Scope.IMPORT;
        }
        if (statement.isWithin("dependencyManagement")) {
            return Scope.MANAGED;
        }
        if (statement.isWithin("buildscript")) {
            return Scope.BUILD;
        }
        boolean platform = statement.tokens().stream()
                .anyMatch(token -> token.kind() == Kind.NAME && PLATFORMS.contains(token.value()));
        return platform && scope == Scope.RUNTIME ? Scope.IMPORT : scope;
    }
}

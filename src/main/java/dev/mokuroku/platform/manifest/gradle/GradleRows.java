package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.gradle.GradleToken.Kind;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns statements into rows.
final class GradleRows {
    /// Calls around the coordinates of a BOM.
    private static final Set<String> PLATFORMS = Set.of("platform", "enforcedPlatform");
    private static final Set<String> IGNORED = Set.of("exclude", "because", "replacedBy", "substitute", "module");
    private static final String KOTLIN_GROUP = "org.jetbrains.kotlin";

    private final Rows rows;
    private final GradleVariables variables;
    private final Map<String, String> locked;
    private final @Nullable VersionCatalog catalog;
    private final Map<GradleStatement, List<GradleToken>> strictVersions = new IdentityHashMap<>();

    GradleRows(Rows rows, GradleVariables variables, Map<String, String> locked, @Nullable VersionCatalog catalog) {
        this.rows = rows;
        this.variables = variables;
        this.locked = locked;
        this.catalog = catalog;
    }

    void addAll(List<GradleStatement> statements) {
        for (GradleStatement statement : statements) {
            if (statement.block().equals("version") && statement.blocks().size() > 1) {
                strictVersions.putIfAbsent(
                        statement.blocks().get(statement.blocks().size() - 2), statement.tokens());
            }
        }
        for (GradleStatement statement : statements) {
            variables.learn(statement);
            add(statement);
        }
    }

    private void add(GradleStatement statement) {
        String name = statement.name();
        if (IGNORED.contains(name)) {
            return;
        }
        if (statement.block().equals("plugins")) {
            addPlugin(statement);
        } else if (name.equals("entry") && statement.block().equals("dependencySet")) {
            addEntry(statement);
        } else if (name.equals("library") || name.equals("plugin") && statement.isWithin("versionCatalogs")) {
            addCatalogEntry(statement);
        } else {
            addDependencies(statement, statement.isDependency());
        }
    }

    /// `id 'x' version 'y'`, `id("x").version("y")`, `kotlin("x") version "y"`, `alias(libs.plugins.x)`.
    private void addPlugin(GradleStatement statement) {
        List<GradleToken> tokens = statement.tokens();
        addCatalogReferences(statement, Scope.BUILD);
        int text = firstText(tokens, 0);
        int version = -1;
        for (int i = 0; i < tokens.size(); i++) {
            version = tokens.get(i).isName("version") || tokens.get(i).isName(".version") ? i : version;
        }
        if (text < 0 || version < 0) {
            return;
        }
        String written = variables.replace(tokens.get(text));
        String id = statement.name().equals("kotlin") ? KOTLIN_GROUP + "." + written : written;
        int value = version + 1 < tokens.size() && tokens.get(version + 1).isSymbol('(') ? version + 2 : version + 1;
        add(tokens.get(text).position(), GradleCoordinates.plugin(id), variables.value(tokens, value), Scope.BUILD);
    }

    /// Of Spring's dependency management: the group and the version are those of the set.
    private void addEntry(GradleStatement statement) {
        List<GradleToken> tokens = statement.tokens();
        List<GradleToken> set = statement.blocks().getLast().tokens();
        int text = firstText(tokens, 0);
        String group = argument(set, "group");
        if (text >= 0 && group != null) {
            PackageId id = PackageId.maven(group, variables.replace(tokens.get(text)));
            add(tokens.get(text).position(), id, argument(set, "version"), Scope.MANAGED);
        }
    }

    /// `library("alias", "group", "name").version("1")`, of a catalog in a settings script.
    private void addCatalogEntry(GradleStatement statement) {
        List<GradleToken> tokens = statement.tokens();
        List<GradleToken> texts = tokens.stream().filter(GradleToken::isText).toList();
        int version = -1;
        for (int i = 0; i < tokens.size(); i++) {
            version = tokens.get(i).isName(".version") ? i : version;
        }
        String value = version < 0 || version + 2 >= tokens.size() ? null : variables.value(tokens, version + 2);
        if (statement.name().equals("plugin") && texts.size() > 1) {
            add(texts.get(1).position(), GradleCoordinates.plugin(texts.get(1).value()), value, Scope.MANAGED);
        } else if (texts.size() > 1) {
            GradleCoordinates whole = GradleCoordinates.parse(variables.replace(texts.get(1)));
            if (whole != null) {
                add(texts.get(1).position(), whole.id(), whole.version(), Scope.MANAGED);
            } else if (texts.size() > 2 && value != null) {
                PackageId id =
                        PackageId.maven(texts.get(1).value(), texts.get(2).value());
                add(texts.get(1).position(), id, value, Scope.MANAGED);
            }
        }
    }

    private void addDependencies(GradleStatement statement, boolean dependency) {
        List<GradleToken> tokens = statement.tokens();
        Scope scope = scope(statement, dependency);
        if (dependency) {
            addCatalogReferences(statement, scope);
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
            String text = variables.value(tokens, i);
            GradleCoordinates found = module
                    ? new GradleCoordinates(KOTLIN_GROUP, "kotlin-" + text, null)
                    : GradleCoordinates.parse(text);
            if (found != null && (dependency || found.isCertain())) {
                String version = found.version() == null ? strict(statement) : found.version();
                add(token.position(), found.id(), version, scope);
            }
            while (i + 1 < tokens.size() && tokens.get(i + 1).isSymbol('+')) {
                i += 2;
            }
        }
    }

    /// `group: 'g', name: 'n', version: '1'` of Groovy, `group = "g", …` and `"g", "n", "1"` of Kotlin.
    private boolean addParts(GradleStatement statement, Scope scope) {
        List<GradleToken> tokens = statement.tokens();
        String group = argument(tokens, "group");
        String name = argument(tokens, "name");
        String version = argument(tokens, "version");
        if (group == null && hasParts(tokens)) {
            group = variables.replace(tokens.get(2));
            name = variables.replace(tokens.get(4));
            version = tokens.get(5).isSymbol(',') ? variables.value(tokens, 6) : null;
        }
        if (group == null || name == null) {
            return false;
        }
        Position position = tokens.getFirst().position();
        add(position, PackageId.maven(group, name), version == null ? strict(statement) : version, scope);
        return true;
    }

    /// `configuration("g", "n"`: no coordinates with colons, and no call around the texts.
    private static boolean hasParts(List<GradleToken> tokens) {
        return tokens.size() > 5
                && tokens.get(1).isSymbol('(')
                && tokens.get(2).isText()
                && tokens.get(3).isSymbol(',')
                && tokens.get(4).isText()
                && GradleCoordinates.parse(tokens.get(2).value() + ":" + tokens.get(4).value()) != null;
    }

    /// The version of a block `version { strictly '1' }` below the dependency.
    private @Nullable String strict(GradleStatement statement) {
        List<GradleToken> tokens = strictVersions.get(statement);
        return tokens == null || tokens.size() < 2
                ? null
                : variables.value(tokens, tokens.get(1).isSymbol('(') ? 2 : 1);
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

    /// `libs.x` and `libs.bundles.x`.
    private void addCatalogReferences(GradleStatement statement, Scope scope) {
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

    private void add(Position position, PackageId id, @Nullable String version, Scope scope) {
        rows.add(position, id, version, scope, Resolution.locked(locked.get(id.namespace() + ":" + id.name())));
    }

    /// The value of `name: value` of Groovy and `name = value` of Kotlin.
    private @Nullable String argument(List<GradleToken> tokens, String name) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean assigned =
                    tokens.get(i + 1).isSymbol(':') || tokens.get(i + 1).isSymbol('=');
            if (tokens.get(i).isName(name) && assigned) {
                return variables.value(tokens, i + 2);
            }
        }
        return null;
    }

    private static int firstText(List<GradleToken> tokens, int start) {
        for (int i = start; i < tokens.size(); i++) {
            if (tokens.get(i).isText()) {
                return i;
            }
        }
        return -1;
    }
}

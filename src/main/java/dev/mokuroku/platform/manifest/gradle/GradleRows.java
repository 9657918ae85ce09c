package dev.mokuroku.platform.manifest.gradle;

import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;
import java.util.Set;

/// Turns the statements of a script into rows: plugins and entries of catalogs here, the others in
/// [GradleDependencies].
final class GradleRows {
    private static final Set<String> IGNORED = Set.of("exclude", "because", "replacedBy", "substitute", "module");

    private final GradleContext context;

    GradleRows(GradleContext context) {
        this.context = context;
    }

    void addAll(List<GradleStatement> statements) {
        GradleDependencies dependencies = new GradleDependencies(context, statements);
        for (GradleStatement statement : statements) {
            context.variables().learn(statement);
            add(statement, dependencies);
        }
    }

    private void add(GradleStatement statement, GradleDependencies dependencies) {
        String name = statement.name();
        if (IGNORED.contains(name)) {
            return;
        }
        if (statement.block().equals("plugins")) {
            addPlugin(statement);
        } else if (name.equals("entry") && statement.block().equals("dependencySet")) {
            addEntry(statement);
        } else if (name.equals("library") || (name.equals("plugin") && statement.isWithin("versionCatalogs"))) {
            addCatalogEntry(statement);
        } else {
            dependencies.add(statement);
        }
    }

    /// `id 'x' version 'y'`, `id("x").version("y")`, `kotlin("x") version "y"`, `alias(libs.plugins.x)`.
    private void addPlugin(GradleStatement statement) {
        List<GradleToken> tokens = statement.tokens();
        context.addCatalogReferences(statement, Scope.BUILD);
        int text = firstText(tokens, 0);
        int version = -1;
        for (int i = 0; i < tokens.size(); i++) {
            version = tokens.get(i).isName("version") || tokens.get(i).isName(".version") ? i : version;
        }
        if (text < 0 || version < 0) {
            return;
        }
        String written = context.variables().replace(tokens.get(text));
        String id = statement.name().equals("kotlin") ? GradleCoordinates.KOTLIN + "." + written : written;
        int value = version + 1 < tokens.size() && tokens.get(version + 1).isSymbol('(') ? version + 2 : version + 1;
        context.add(
                tokens.get(text).position(),
                GradleCoordinates.plugin(id),
                context.variables().value(tokens, value),
                Scope.BUILD);
    }

    /// Of Spring's dependency management: the group and the version are those of the set.
    private void addEntry(GradleStatement statement) {
        List<GradleToken> tokens = statement.tokens();
        List<GradleToken> set = statement.blocks().getLast().tokens();
        int text = firstText(tokens, 0);
        String group = context.argument(set, "group");
        if (text >= 0 && group != null) {
            PackageId id = PackageId.maven(group, context.variables().replace(tokens.get(text)));
            context.add(tokens.get(text).position(), id, context.argument(set, "version"), Scope.MANAGED);
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
        String value = version < 0 || version + 2 >= tokens.size()
                ? null
                : context.variables().value(tokens, version + 2);
        if (statement.name().equals("plugin") && texts.size() > 1) {
            context.add(
                    texts.get(1).position(),
                    GradleCoordinates.plugin(texts.get(1).value()),
                    value,
                    Scope.MANAGED);
        } else if (texts.size() > 1) {
            GradleCoordinates whole =
                    GradleCoordinates.parse(context.variables().replace(texts.get(1)));
            if (whole != null) {
                context.add(texts.get(1).position(), whole.id(), whole.version(), Scope.MANAGED);
            } else if (texts.size() > 2 && value != null) {
                PackageId id =
                        PackageId.maven(texts.get(1).value(), texts.get(2).value());
                context.add(texts.get(1).position(), id, value, Scope.MANAGED);
            }
        }
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

package dev.mokuroku.platform.manifest.golang;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.golang.GoModFile.Directive;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `go.mod`: what it requires, and the version of Go. Its versions are exact, so each is also the resolved one, unless
/// a folder replaces the module.
public final class GoModReader implements ManifestReader {
    private final Repository repository;

    public GoModReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FilePath.name(path).equals("go.mod");
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text == null) {
            return;
        }
        List<Directive> directives = GoModFile.parse(text);
        Set<String> replaced = replacedByFolders(directives);
        for (Directive directive : directives) {
            if (directive.verb().equals("go") && !directive.words().isEmpty()) {
                rows.add(
                        directive.position(),
                        PackageId.generic("go"),
                        directive.words().getFirst(),
                        Scope.ENGINE);
            } else if (directive.verb().equals("module") && !directive.words().isEmpty()) {
                rows.publish(PackageId.ofPath("golang", directive.words().getFirst()), null);
            } else if (directive.verb().equals("require") && directive.words().size() > 1) {
                addModule(directive, replaced, rows);
            }
        }
    }

    private static void addModule(Directive require, Set<String> replaced, Rows rows) {
        String module = require.words().getFirst();
        String version = require.words().get(1);
        boolean folder = replaced.contains(module) || replaced.contains(module + "@" + version);
        @Nullable Resolution resolution = folder ? null : Resolution.of(version, Resolution.Origin.MANIFEST);
        Scope scope = require.comment().startsWith("indirect") ? Scope.INDIRECT : Scope.RUNTIME;
        rows.add(require.position(), PackageId.ofPath("golang", module), version, scope, resolution);
    }

    private static Set<String> replacedByFolders(List<Directive> directives) {
        Set<String> replaced = new HashSet<>();
        for (Directive directive : directives) {
            List<String> words = directive.words();
            int arrow = words.indexOf("=>");
            boolean folder = arrow > 0
                    && arrow + 1 < words.size()
                    && (words.get(arrow + 1).startsWith(".")
                            || words.get(arrow + 1).startsWith("/"));
            if (directive.verb().equals("replace") && folder) {
                replaced.add(arrow == 1 ? words.getFirst() : words.getFirst() + "@" + words.get(1));
            }
        }
        return replaced;
    }
}

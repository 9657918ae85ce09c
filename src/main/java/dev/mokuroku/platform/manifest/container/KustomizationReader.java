package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `kustomization.yaml`: the versions that it gives to images, bases in repositories of GitHub, and charts.
public final class KustomizationReader implements ManifestReader {
    private static final Set<String> FILES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    private static final List<String> BASES = List.of("resources", "bases", "components");
    /// `https://github.com/OWNER/NAME//path?ref=v1`, `github.com/OWNER/NAME?ref=v1`, `git@github.com:OWNER/NAME`.
    private static final Pattern GITHUB =
            Pattern.compile("(?:git::)?(?:(?:https?|ssh)://)?(?:git@)?github\\.com[/:]([\\w.-]+)/([\\w.-]+)([/?].*)?");
    private static final Pattern REF = Pattern.compile("[?&](?:ref|version)=([^&]+)");

    private final Repository repository;

    public KustomizationReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return FILES.contains(FilePath.name(path));
    }

    @Override
    public void read(String path, Rows rows) {
        Fields fields = new Fields(rows);
        for (Node root : repository.yaml(path)) {
            fields.items(root, "images").forEach(image -> addImage(image, fields, rows));
            for (String key : BASES) {
                fields.items(root, key).forEach(base -> addBase(base, rows));
            }
            fields.items(root, "helmCharts").forEach(chart -> addChart(chart, fields, rows));
        }
    }

    /// Without a tag or a digest, only the name changes: the manifest that is changed names the version.
    private static void addImage(Node image, Fields fields, Rows rows) {
        if (!fields.isObject(image, "images")) {
            return;
        }
        String name =
                fields.text(image, "newName").textOr(fields.text(image, "name").textOr(""));
        Node tag = fields.text(image, "newTag");
        Node digest = fields.text(image, "digest");
        if (tag.isText() || digest.isText()) {
            String reference =
                    name + (tag.isText() ? ":" + tag.text() : "") + (digest.isText() ? "@" + digest.text() : "");
            ImageReference.add(rows, (tag.isText() ? tag : digest).position(), reference, Scope.RUNTIME);
        }
    }

    /// A raw file has its version in its path, which no other place repeats: it is no row.
    private static void addBase(Node base, Rows rows) {
        Matcher matcher = GITHUB.matcher(base.textOr("").strip());
        if (matcher.matches()) {
            String name = matcher.group(2).replaceFirst("\\.git$", "");
            rows.add(
                    base.position(),
                    PackageId.of("github", matcher.group(1), name),
                    refIn(matcher.group(3)),
                    Scope.RUNTIME);
        }
    }

    private static @Nullable String refIn(@Nullable String rest) {
        Matcher ref = REF.matcher(rest == null ? "" : rest);
        return ref.find() ? ref.group(1) : null;
    }

    private static void addChart(Node chart, Fields fields, Rows rows) {
        if (!fields.isObject(chart, "helmCharts")) {
            return;
        }
        Node name = fields.text(chart, "name");
        String registry = fields.text(chart, "repo").textOr("");
        if (name.isText() && registry.contains("://")) {
            String address = registry.endsWith("/") ? registry.substring(0, registry.length() - 1) : registry;
            rows.add(
                    name.position(),
                    PackageId.of("helm", name.textOr("")).at(address),
                    fields.text(chart, "version").text(),
                    Scope.RUNTIME);
        }
    }
}

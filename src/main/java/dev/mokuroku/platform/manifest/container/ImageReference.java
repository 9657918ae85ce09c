package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An image as `[host/]path[:tag][@digest]`.
public record ImageReference(
        PackageId id, @Nullable String tag, @Nullable String digest) {
    private static final Set<String> DOCKER_HUB = Set.of("docker.io", "index.docker.io", "registry-1.docker.io");

    /// @return null where the text has a variable or a template expression, or is no image
    public static @Nullable ImageReference parse(String text) {
        String rest = text.strip();
        if (rest.isEmpty() || rest.indexOf('$') >= 0 || rest.contains("{{") || rest.equals("scratch")) {
            return null;
        }
        int at = rest.indexOf('@');
        @Nullable String digest = at < 0 ? null : rest.substring(at + 1);
        rest = at < 0 ? rest : rest.substring(0, at);
        int colon = rest.lastIndexOf(':');
        boolean tagged = colon > rest.lastIndexOf('/');
        @Nullable String tag = tagged ? rest.substring(colon + 1) : null;
        PackageId id = idOf(tagged ? rest.substring(0, colon) : rest);
        return isPath(id) ? new ImageReference(id, tag, digest) : null;
    }

    /// Adds a row, unless the text is no image that is known.
    public static void add(Rows rows, Position position, String text, Scope scope) {
        ImageReference image = parse(text);
        if (image != null) {
            rows.add(position, image.id, image.tag, scope, Resolution.of(image.digest, Resolution.Origin.DIGEST));
        }
    }

    private static PackageId idOf(String path) {
        int slash = path.indexOf('/');
        String host = slash < 0 ? "" : path.substring(0, slash).toLowerCase(Locale.ROOT);
        if (host.indexOf('.') < 0 && host.indexOf(':') < 0 && !host.equals("localhost")) {
            return hub(path);
        }
        String rest = path.substring(slash + 1);
        return DOCKER_HUB.contains(host)
                ? hub(rest)
                : PackageId.ofPath("docker", rest).at(host);
    }

    private static PackageId hub(String path) {
        boolean official = path.startsWith("library/") && path.indexOf('/') == path.lastIndexOf('/');
        return PackageId.ofPath("docker", official ? path.substring("library/".length()) : path);
    }

    private static boolean isPath(PackageId id) {
        String namespace = id.namespace() == null ? "" : id.namespace();
        return !id.name().isEmpty()
                && (namespace + id.name())
                        .chars()
                        .allMatch(point ->
                                (point < 0x80 && Character.isLetterOrDigit(point)) || "._-/".indexOf(point) >= 0);
    }
}

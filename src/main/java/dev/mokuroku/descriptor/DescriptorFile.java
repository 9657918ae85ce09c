package dev.mokuroku.descriptor;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A descriptor file as a source read it.
///
/// @param location the file itself
/// @param origin what was registered or discovered and led to the file; often the same
/// @param version changes when the content does (a blob oid, an ETag, a content hash)
/// @param commit the commit it was read at, where the source knows one
/// @param content the bytes of the file
/// @param route how the file was reached
/// @param annotations what the source adds to each entity: view, edit and source URLs, project slug
/// @param canonical the one location of the file, where `location` is one of several that do not show it
public record DescriptorFile(
        LocationRef location,
        LocationRef origin,
        String version,
        @Nullable String commit,
        byte[] content,
        Map<String, String> annotations,
        Route route,
        LocationRef canonical) {
    /// A larger file is not read at all.
    public static final int MAX_BYTES = 5 << 20;

    /// A file that needs no Location to lead to it.
    public DescriptorFile(
            LocationRef location,
            LocationRef origin,
            String version,
            @Nullable String commit,
            byte[] content,
            Map<String, String> annotations) {
        this(location, origin, version, commit, content, annotations, Route.DIRECT, location);
    }

    public FileId id() {
        return new FileId(location, origin);
    }

    /// The same file without a version, so that the next scan reads it again.
    DescriptorFile withoutVersion() {
        return new DescriptorFile(location, origin, "", commit, content, annotations, route, canonical);
    }

    /// The same file with another route.
    public DescriptorFile withRoute(Route route) {
        return new DescriptorFile(location, origin, version, commit, content, annotations, route, canonical);
    }

    /// The same file, which has another location by which it is compared with others.
    public DescriptorFile alsoAt(LocationRef other) {
        return new DescriptorFile(location, origin, version, commit, content, annotations, route, other);
    }

    /// A version for sources that have none of their own: SHA-256 in hex.
    public static String hashOf(byte[] content) {
        return HexDigest.sha256(content);
    }

    /// The reason to give where a file is over [#MAX_BYTES].
    public static String tooLargeMessage(long bytes) {
        return "The file has %d bytes, more than the limit of %d".formatted(bytes, MAX_BYTES);
    }
}

package dev.mokuroku.descriptor;

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
/// @param annotations what the source adds to each entity: view, edit and source URLs, project slug
public record DescriptorFile(
        LocationRef location,
        LocationRef origin,
        String version,
        @Nullable String commit,
        byte[] content,
        Map<String, String> annotations) {}

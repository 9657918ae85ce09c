package dev.mokuroku.descriptor.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.LocationRef;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// The specification and all files that it refers to, directly or not.
///
/// The specification has no name of its own: a file that refers to it by its URL gets it once more, as
/// a file like others. That is what Backstage does.
final class BundleDocuments {
    private final BundleFiles files;
    private final WorkLimit work;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, LocationRef> locations = new HashMap<>();

    private BundleDocuments(BundleFiles files, WorkLimit work) {
        this.files = files;
        this.work = work;
    }

    /// @throws BundleException when one cannot be read
    static BundleDocuments load(JsonNode root, LocationRef location, BundleFiles files, WorkLimit work) {
        BundleDocuments documents = new BundleDocuments(files, work);
        documents.loadAll(root, location);
        return documents;
    }

    JsonNode valueOf(String file) {
        JsonNode value = values.get(file);
        if (value == null) {
            throw new BundleException("Error: Error resolving $ref pointer, \"%s\" not found.".formatted(file));
        }
        return value;
    }

    /// Where a reference leads that is written in this file.
    RefPointer follow(String reference, String file) {
        work.count(reference.length());
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "#" : "#" + decoded(reference.substring(hash + 1));
        return new RefPointer(path.isEmpty() ? file : locate(path, file).toString(), pointer);
    }

    private LocationRef locate(String path, String file) {
        LocationRef base = locations.get(file);
        if (base == null) {
            throw new IllegalArgumentException(file);
        }
        return files.resolve(path, base).orElseThrow(() -> new BundleException("TypeError: Invalid URL"));
    }

    private void loadAll(JsonNode root, LocationRef location) {
        Deque<String> unread = new ArrayDeque<>();
        values.put(RefPointer.ROOT, root);
        locations.put(RefPointer.ROOT, location);
        unread.add(RefPointer.ROOT);
        while (!unread.isEmpty()) {
            String file = unread.remove();
            load(valueOf(file), file, unread);
        }
    }

    private void load(JsonNode value, String file, Deque<String> unread) {
        String target = RefObject.externalTargetOf(value);
        String path = target == null ? "" : target.split("#", 2)[0];
        if (!path.isEmpty()) {
            LocationRef location = locate(path, file);
            if (locations.putIfAbsent(location.toString(), location) == null) {
                values.put(location.toString(), files.read(location));
                unread.add(location.toString());
            }
        }
        value.forEach(child -> load(child, file, unread));
    }

    private static String decoded(String pointer) {
        try {
            return URLDecoder.decode(pointer.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException literal) {
            return pointer;
        }
    }
}

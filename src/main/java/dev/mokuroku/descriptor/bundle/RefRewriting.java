package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes every reference one within the specification. One use each.
final class RefRewriting {
    private final WorkLimit work;
    /// What stands at the place of each reference now.
    private final List<JsonNode> rewritten = new ArrayList<>();

    RefRewriting(WorkLimit work) {
        this.work = work;
    }

    void rewrite(List<RefEntry> found) {
        RefEntry shown = null;
        String path = "";
        for (RefEntry entry : found.stream().sorted(RefEntry.BEST_FIRST).toList()) {
            if (!entry.place().isExternal()) {
                point(entry.reference(), entry.place().hash());
            } else if (shown != null && isSame(entry, shown)) {
                point(entry.reference(), path);
            } else if (shown != null && isBelow(entry, shown)) {
                work.spend(path.length());
                String rest = "#"
                        + entry.place().hash().substring(shown.place().hash().length());
                point(entry.reference(), Place.join(path, Place.tokensOf(rest)));
            } else if (entry.key() != null) {
                shown = entry;
                path = entry.path().hash();
                show(entry, entry.key(), path);
            }
        }
    }

    /// References that lead through other references lead past them afterwards: JSON pointers follow
    /// none.
    void straighten(JsonNode root) {
        for (JsonNode value : rewritten) {
            String reference = RefObject.targetOf(value);
            if (value instanceof ObjectNode object && reference != null && reference.startsWith("#/")) {
                object.put(RefObject.REF, straightened(reference, root));
            }
        }
    }

    private static boolean isSame(RefEntry entry, RefEntry shown) {
        return entry.place().equals(shown.place());
    }

    private static boolean isBelow(RefEntry entry, RefEntry shown) {
        return entry.place().file().equals(shown.place().file())
                && entry.place().hash().startsWith(shown.place().hash() + "/");
    }

    private void point(ObjectNode reference, String hash) {
        reference.put(RefObject.REF, hash);
        rewritten.add(reference);
    }

    private void show(RefEntry entry, String key, String path) {
        JsonNode value = RefObject.extend(entry.reference(), entry.target().value());
        ScriptKeys.replace(entry.parent(), key, value);
        if (entry.target().circular() && value instanceof ObjectNode object) {
            object.put(RefObject.REF, path);
        }
        rewritten.add(value);
    }

    private String straightened(String reference, JsonNode root) {
        List<String> straight = new ArrayList<>();
        JsonNode at = root;
        for (String token : tokensOf(reference)) {
            work.spend(1);
            String key = Place.decode(token);
            String through = at == null || at.has(key) ? null : RefObject.targetOf(at);
            if (through != null && through.startsWith("#/")) {
                work.spend(through.length());
                straight.clear();
                straight.addAll(tokensOf(through));
                at = valueAt(through, root);
            }
            if (at == null || !at.isContainerNode()) {
                return reference;
            }
            at = ScriptKeys.child(at, key);
            straight.add(token);
        }
        return "#/" + String.join("/", straight);
    }

    /// As they are written.
    private static List<String> tokensOf(String reference) {
        return List.of(reference.substring(2).split("/", -1));
    }

    private static @Nullable JsonNode valueAt(String reference, JsonNode root) {
        JsonNode at = root;
        for (String token : Place.tokensOf(reference)) {
            at = at == null ? null : ScriptKeys.child(at, token);
        }
        return at;
    }
}

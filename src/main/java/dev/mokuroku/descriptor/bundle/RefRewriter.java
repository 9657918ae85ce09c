package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes every reference one within the specification. One use each.
final class RefRewriter {
    private final WorkLimit work;
    /// What stands at the place of each reference now.
    private final List<JsonNode> rewritten = new ArrayList<>();

    RefRewriter(WorkLimit work) {
        this.work = work;
    }

    void rewrite(List<RefEntry> found) {
        RefEntry inlined = null;
        String path = "";
        for (RefEntry entry : found.stream().sorted(RefEntry.BEST_FIRST).toList()) {
            if (!entry.pointer().isExternal()) {
                pointTo(entry.reference(), entry.pointer().hash());
            } else if (inlined != null && isSame(entry, inlined)) {
                pointTo(entry.reference(), path);
            } else if (inlined != null && isBelow(entry, inlined)) {
                work.count(path.length());
                String rest = "#"
                        + entry.pointer()
                                .hash()
                                .substring(inlined.pointer().hash().length());
                pointTo(entry.reference(), RefPointer.join(path, RefPointer.tokensOf(rest)));
            } else if (entry.key() != null) {
                inlined = entry;
                path = entry.path().hash();
                inline(entry, entry.key(), path);
            }
        }
    }

    /// Makes references that lead through other references point to the final value: JSON pointers do not
    /// follow references.
    void collapseChains(JsonNode root) {
        for (JsonNode value : rewritten) {
            String reference = RefObject.targetOf(value);
            if (value instanceof ObjectNode object && reference != null && reference.startsWith("#/")) {
                object.put(RefObject.REF, collapsed(reference, root));
            }
        }
    }

    private static boolean isSame(RefEntry entry, RefEntry inlined) {
        return entry.pointer().equals(inlined.pointer());
    }

    private static boolean isBelow(RefEntry entry, RefEntry inlined) {
        return entry.pointer().file().equals(inlined.pointer().file())
                && entry.pointer().hash().startsWith(inlined.pointer().hash() + "/");
    }

    private void pointTo(ObjectNode reference, String hash) {
        reference.put(RefObject.REF, hash);
        rewritten.add(reference);
    }

    private void inline(RefEntry entry, String key, String path) {
        JsonNode value = RefObject.extend(entry.reference(), entry.target().value());
        JavaScriptKeys.replace(entry.parent(), key, value);
        if (entry.target().circular() && value instanceof ObjectNode object) {
            object.put(RefObject.REF, path);
        }
        rewritten.add(value);
    }

    private String collapsed(String reference, JsonNode root) {
        List<String> result = new ArrayList<>();
        JsonNode value = root;
        for (String token : tokensOf(reference)) {
            work.count(1);
            String key = RefPointer.decode(token);
            String through = value == null || value.has(key) ? null : RefObject.targetOf(value);
            if (through != null && through.startsWith("#/")) {
                work.count(through.length());
                result.clear();
                result.addAll(tokensOf(through));
                value = valueAt(through, root);
            }
            if (value == null || !value.isContainerNode()) {
                return reference;
            }
            value = JavaScriptKeys.child(value, key);
            result.add(token);
        }
        return "#/" + String.join("/", result);
    }

    /// As they are written.
    private static List<String> tokensOf(String reference) {
        return List.of(reference.substring(2).split("/", -1));
    }

    private static @Nullable JsonNode valueAt(String reference, JsonNode root) {
        JsonNode value = root;
        for (String token : RefPointer.tokensOf(reference)) {
            value = value == null ? null : JavaScriptKeys.child(value, token);
        }
        return value;
    }
}

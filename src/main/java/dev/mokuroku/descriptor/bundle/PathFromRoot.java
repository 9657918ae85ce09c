package dev.mokuroku.descriptor.bundle;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The path from the root of the specification to a value, through references. A linked list, because paths
/// can be long and most are never written out.
///
/// @param token encoded for a JSON pointer
/// @param depth tokens
/// @param length of the text
/// @param definitions where the last token that begins with `definitions` or `$defs` stands in the text;
///     -1 where none does
record PathFromRoot(@Nullable PathFromRoot parent, String token, int depth, int length, int definitions) {
    static final PathFromRoot START = new PathFromRoot(null, "", 0, 1, -1);

    PathFromRoot child(String key) {
        String encoded = RefPointer.encode(key);
        boolean defines = encoded.startsWith("definitions") || encoded.startsWith("$defs");
        return new PathFromRoot(
                this, encoded, depth + 1, length + 1 + encoded.length(), defines ? length : definitions);
    }

    /// `#/a/b`
    String hash() {
        Deque<String> tokens = new ArrayDeque<>();
        PathFromRoot step = this;
        while (step.parent != null) {
            tokens.addFirst(step.token);
            step = step.parent;
        }
        return tokens.isEmpty() ? "#" : "#/" + String.join("/", tokens);
    }
}

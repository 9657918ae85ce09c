package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the references of a specification and of all that they lead to, in the order that decides which
/// of them a value will stand at. One use each.
final class RefCollector {
    /// `definitions` before all, then by length, so that values stand where the way is short.
    private static final Comparator<String> ORDER = Comparator.comparing(
                    (String key) -> !(key.equals("definitions") || key.equals("$defs")))
            .thenComparingInt(String::length);

    private final BundleDocuments documents;
    private final RefResolver resolver;
    private final WorkLimit work;
    private final Predicate<PathFromRoot> excluded;
    private final List<RefEntry> found = new ArrayList<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    /// Instead of recursion, as deep as the references lead.
    private final Deque<Visit> stack = new ArrayDeque<>();

    /// @param excluded ways below which references are left as they are
    RefCollector(BundleDocuments documents, WorkLimit work, Predicate<PathFromRoot> excluded) {
        this.documents = documents;
        this.resolver = new RefResolver(documents, work);
        this.work = work;
        this.excluded = excluded;
    }

    private record Visit(JsonNode container, Iterator<String> keys, String file, PathFromRoot path, int indirections) {}

    /// @param holder an object whose only value is the root
    List<RefEntry> collect(JsonNode holder) {
        holder.properties().forEach(root -> {
            Visit outside = new Visit(holder, Collections.emptyIterator(), RefPointer.ROOT, PathFromRoot.START, 0);
            visit(outside, root.getKey(), root.getValue(), PathFromRoot.START);
        });
        while (!stack.isEmpty()) {
            Visit last = stack.getLast();
            if (last.keys.hasNext()) {
                String key = last.keys.next();
                JsonNode value = JavaScriptKeys.child(last.container, key);
                if (value != null) {
                    visit(last, key, value, last.path.child(key));
                }
            } else {
                stack.removeLast();
            }
        }
        return found;
    }

    private void visit(Visit parent, @Nullable String key, JsonNode value, PathFromRoot path) {
        work.count(1);
        String reference = RefObject.followedTargetOf(value);
        if (reference == null) {
            enter(value, parent.file, path, parent.indirections);
            return;
        }
        work.count(path.length());
        RefPointer next = documents.follow(reference, parent.file);
        RefTarget target = resolver.resolve(next, new RefPointer(RefPointer.ROOT, path.hash()));
        int indirections = parent.indirections + target.indirections();
        found.add(new RefEntry(parent.container, key, (ObjectNode) value, path, target, indirections));
        String file = target.pointer().file();
        if (RefObject.followedTargetOf(target.value()) == null) {
            enter(target.value(), file, path, indirections + 1);
        } else if (!excluded.test(path) && seen.add(target.value())) {
            // The end of a circle is a reference still, and has to lead to the bundle as all do.
            Visit end = new Visit(target.value(), Collections.emptyIterator(), file, path, indirections + 1);
            visit(end, null, target.value(), path);
        }
    }

    private void enter(JsonNode value, String file, PathFromRoot path, int indirections) {
        if (value.isContainerNode() && !excluded.test(path) && seen.add(value)) {
            Iterator<String> keys =
                    JavaScriptKeys.fieldsOf(value).stream().sorted(ORDER).iterator();
            stack.addLast(new Visit(value, keys, file, path, indirections));
        }
    }
}

package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows references to the values they lead to, through other references, in circles if need be.
final class RefResolver {
    /// References through references; `json-schema-ref-parser` stops here too.
    private static final int MAX_CHAIN_LENGTH = 500;
    /// Tokens that a key can have taken apart, whose slashes were not escaped.
    private static final int MAX_KEY_TOKENS = 100;

    private final BundleDocuments documents;
    private final WorkLimit work;

    RefResolver(BundleDocuments documents, WorkLimit work) {
        this.documents = documents;
        this.work = work;
    }

    /// @param origin where the reference stands that leads here
    /// @throws BundleException when there is nothing at the place
    RefTarget resolve(RefPointer pointer, RefPointer origin) {
        return resolve(pointer, origin, new HashSet<>(), true);
    }

    private RefTarget resolve(RefPointer pointer, RefPointer origin, Set<RefPointer> visiting, boolean followLast) {
        RefTarget target = new RefTarget(pointer, documents.valueOf(pointer.file()));
        List<String> tokens = pointer.tokens();
        work.count(pointer.hash().length());
        for (int i = 0; i < tokens.size(); i++) {
            boolean circular = target.circular();
            boolean chainCircular = target.chainCircular();
            boolean extended = RefObject.isExtended(target.value());
            if (follow(target, origin, visiting)) {
                target.moveTo(target.pointer().append(tokens.subList(i, tokens.size())));
            } else if (extended) {
                // What follows is a field of the reference itself, so a circle through its target is none.
                target.restore(circular, chainCircular);
            }
            i += step(target, tokens.subList(i, tokens.size()), pointer);
            target.restore(target.circular(), chainCircular);
        }
        if (followLast) {
            followLast(target, origin, visiting);
        }
        return target;
    }

    /// Goes to the child of the first token, or to one whose key holds slashes that were not escaped.
    ///
    /// @return how many further tokens that took
    private int step(RefTarget target, List<String> tokens, RefPointer pointer) {
        JsonNode child = JavaScriptKeys.child(target.value(), tokens.getFirst());
        boolean isNull = child != null && child.isNull();
        if (child != null && !(isNull && tokens.size() == 1)) {
            target.step(child);
            return 0;
        }
        for (int more = Math.min(tokens.size() - 1, MAX_KEY_TOKENS); more > 0; more--) {
            work.count(pointer.hash().length());
            JsonNode joined = JavaScriptKeys.child(target.value(), String.join("/", tokens.subList(0, more + 1)));
            if (joined != null) {
                target.step(joined);
                return more;
            }
        }
        if (child == null) {
            throw new BundleException("MissingPointerError: Missing $ref pointer \"%s\". Token \"%s\" does not exist."
                    .formatted(pointer.hash(), tokens.getFirst()));
        }
        target.step(child);
        return 0;
    }

    private void followLast(RefTarget target, RefPointer origin, Set<RefPointer> visiting) {
        RefPointer next = nextPointer(target);
        boolean leadsBack = next != null && next.equals(origin) && !next.equals(target.pointer());
        if (leadsBack) {
            target.markChainCircular();
        } else {
            follow(target, origin, visiting);
        }
    }

    /// Follows the target while it is a reference.
    ///
    /// @param visiting the pointers on the way here, which are not entered again
    /// @return whether the target is at another place now
    private boolean follow(RefTarget target, RefPointer origin, Set<RefPointer> visiting) {
        List<RefPointer> entered = new ArrayList<>();
        RefPointer from = origin;
        try {
            for (RefPointer next = nextPointer(target); next != null; next = nextPointer(target)) {
                if (next.equals(target.pointer()) && !from.tokens().isEmpty()) {
                    target.markCircular();
                    break;
                }
                if ((next.equals(from) && !next.equals(target.pointer())) || visiting.contains(next)) {
                    target.markChainCircular();
                    break;
                }
                enter(next, visiting, entered);
                RefPointer here = target.pointer();
                boolean extended = RefObject.isExtended(target.value());
                RefTarget further = resolve(next, here, visiting, extended);
                target.addIndirectionsOf(further);
                if (extended) {
                    if (!target.chainCircular()) {
                        target.step(RefObject.extend(target.value(), further.value()));
                    }
                    return entered.size() > 1;
                }
                target.moveTo(further.pointer());
                target.step(further.value());
                from = here;
            }
            return !entered.isEmpty();
        } finally {
            entered.forEach(visiting::remove);
        }
    }

    private static void enter(RefPointer next, Set<RefPointer> visiting, List<RefPointer> entered) {
        if (visiting.size() >= MAX_CHAIN_LENGTH) {
            throw new BundleException("RangeError: Maximum dereference depth (%d) exceeded at %s"
                    .formatted(MAX_CHAIN_LENGTH, next.hash()));
        }
        visiting.add(next);
        entered.add(next);
    }

    private @Nullable RefPointer nextPointer(RefTarget target) {
        String reference = RefObject.followedTargetOf(target.value());
        return reference == null
                ? null
                : documents.follow(reference, target.pointer().file());
    }
}

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
    private static final int LONGEST_CHAIN = 500;
    /// Tokens that a key can have taken apart, whose slashes were not escaped.
    private static final int LONGEST_KEY = 100;

    private final BundleDocuments documents;
    private final WorkLimit work;

    RefResolver(BundleDocuments documents, WorkLimit work) {
        this.documents = documents;
        this.work = work;
    }

    /// @param origin where the reference stands that leads here
    /// @throws BundleException when there is nothing at the place
    RefTarget resolve(Place place, Place origin) {
        return resolve(place, origin, new HashSet<>(), true);
    }

    private RefTarget resolve(Place place, Place origin, Set<Place> open, boolean followLast) {
        RefTarget target = new RefTarget(place, documents.valueOf(place.file()));
        List<String> tokens = place.tokens();
        work.spend(place.hash().length());
        for (int i = 0; i < tokens.size(); i++) {
            boolean circular = target.circular();
            boolean chainCircular = target.chainCircular();
            boolean extended = RefObject.isExtended(target.value());
            if (follow(target, origin, open)) {
                target.moveTo(target.place().below(tokens.subList(i, tokens.size())));
            } else if (extended) {
                // What follows is a field of the reference itself, so a circle through its target is none.
                target.restore(circular, chainCircular);
            }
            i += step(target, tokens.subList(i, tokens.size()), place);
            target.restore(target.circular(), chainCircular);
        }
        if (followLast) {
            followLast(target, origin, open);
        }
        return target;
    }

    /// Goes to the child of the first token, or to one whose key holds slashes that were not escaped.
    ///
    /// @return how many further tokens that took
    private int step(RefTarget target, List<String> tokens, Place place) {
        JsonNode child = ScriptKeys.child(target.value(), tokens.getFirst());
        boolean isNull = child != null && child.isNull();
        if (child != null && !(isNull && tokens.size() == 1)) {
            target.step(child);
            return 0;
        }
        for (int more = Math.min(tokens.size() - 1, LONGEST_KEY); more > 0; more--) {
            work.spend(place.hash().length());
            JsonNode joined = ScriptKeys.child(target.value(), String.join("/", tokens.subList(0, more + 1)));
            if (joined != null) {
                target.step(joined);
                return more;
            }
        }
        if (child == null) {
            throw new BundleException("MissingPointerError: Missing $ref pointer \"%s\". Token \"%s\" does not exist."
                    .formatted(place.hash(), tokens.getFirst()));
        }
        target.step(child);
        return 0;
    }

    private void followLast(RefTarget target, Place origin, Set<Place> open) {
        Place next = placeAfter(target);
        boolean back = next != null && next.equals(origin) && !next.equals(target.place());
        if (back) {
            target.markChainCircular();
        } else {
            follow(target, origin, open);
        }
    }

    /// Follows the target while it is a reference.
    ///
    /// @param open the places on the way here, which are not entered again
    /// @return whether the target is at another place now
    private boolean follow(RefTarget target, Place origin, Set<Place> open) {
        List<Place> entered = new ArrayList<>();
        Place from = origin;
        try {
            for (Place next = placeAfter(target); next != null; next = placeAfter(target)) {
                if (next.equals(target.place()) && !from.tokens().isEmpty()) {
                    target.markCircular();
                    break;
                }
                if ((next.equals(from) && !next.equals(target.place())) || open.contains(next)) {
                    target.markChainCircular();
                    break;
                }
                enter(next, open, entered);
                Place here = target.place();
                boolean extended = RefObject.isExtended(target.value());
                RefTarget further = resolve(next, here, open, extended);
                target.passedThrough(further);
                if (extended) {
                    if (!target.chainCircular()) {
                        target.step(RefObject.extend(target.value(), further.value()));
                    }
                    return entered.size() > 1;
                }
                target.moveTo(further.place());
                target.step(further.value());
                from = here;
            }
            return !entered.isEmpty();
        } finally {
            entered.forEach(open::remove);
        }
    }

    private static void enter(Place next, Set<Place> open, List<Place> entered) {
        if (open.size() >= LONGEST_CHAIN) {
            throw new BundleException(
                    "RangeError: Maximum dereference depth (%d) exceeded at %s".formatted(LONGEST_CHAIN, next.hash()));
        }
        open.add(next);
        entered.add(next);
    }

    private @Nullable Place placeAfter(RefTarget target) {
        String reference = RefObject.followedTargetOf(target.value());
        return reference == null
                ? null
                : documents.follow(reference, target.place().file());
    }
}

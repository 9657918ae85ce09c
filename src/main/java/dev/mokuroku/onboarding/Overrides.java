package dev.mokuroku.onboarding;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.validation.FieldFormats;
import dev.mokuroku.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/// What the caller knows better than GitHub; null for what it does not.
///
/// @param owner a ref, of a Group where it names no kind
/// @param system a ref
public record Overrides(
        @Nullable String name,
        @Nullable String owner,
        @Nullable String type,
        @Nullable String lifecycle,
        @Nullable String system) {
    public static final Overrides NONE = new Overrides(null, null, null, null, null);

    public Overrides {
        name = stripped(name);
        owner = stripped(owner);
        type = stripped(type);
        lifecycle = stripped(lifecycle);
        system = stripped(system);
    }

    /// @throws RefusedProposalException naming the first field that does not hold what it should
    void check() {
        if (name != null && !FieldFormats.isObjectName(name)) {
            throw refused("name", "expected letters and digits, separated by any of -_., at most 63", name);
        }
        checkWord("type", type);
        checkWord("lifecycle", lifecycle);
        checkRef("owner", owner, "group");
        checkRef("system", system, "system");
    }

    private static void checkWord(String field, @Nullable String value) {
        if (value != null && (value.isEmpty() || value.length() > 63 || value.matches("(?s).*\\p{Cntrl}.*"))) {
            throw refused(field, "expected 1 to 63 characters in one line", value);
        }
    }

    private static void checkRef(String field, @Nullable String value, String kind) {
        if (value == null) {
            return;
        }
        try {
            EntityRef ref = EntityRef.parse(value, kind, EntityRef.DEFAULT_NAMESPACE);
            if (!FieldFormats.isObjectName(ref.name())
                    || !FieldFormats.isNamespace(ref.namespace())
                    || !FieldFormats.isKind(ref.kind())) {
                throw refused(field, "expected [kind:][namespace/]name", value);
            }
        } catch (InvalidEntityRefException malformed) {
            throw refused(field, "expected [kind:][namespace/]name", value);
        }
    }

    private static RefusedProposalException refused(String field, String expected, String value) {
        return new RefusedProposalException(
                ErrorCode.INVALID_INPUT,
                "overrides." + field,
                "%s, but found \"%s\"".formatted(expected, value.substring(0, Math.min(100, value.length()))));
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null ? null : value.strip();
    }
}

package dev.mokuroku.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.reference.ReferenceUrl;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.Optional;
import java.util.Set;

/// The owner of what names none: the first of the last line for `*` in the repository's `CODEOWNERS`.
///
/// As the `CodeOwnersProcessor` of Backstage up to 1.54 read it; later ones have none.
final class CodeOwners {
    private static final Set<String> OWNED = Set.of("API", "Component", "Domain", "Resource", "System", "Template");

    private final LocationRef file;
    private final References references;

    CodeOwners(LocationRef file, References references) {
        this.file = file;
        this.references = references;
    }

    /// @param json any document
    void complete(ObjectNode json) {
        boolean ownerless = OWNED.contains(json.path("kind").asText())
                && json.path("spec") instanceof ObjectNode spec
                && !spec.has("owner");
        if (ownerless && ReferenceUrl.isInRepository(file)) {
            owner().ifPresent(owner -> ((ObjectNode) json.path("spec")).put("owner", owner));
        }
    }

    private Optional<String> owner() {
        return CodeOwnersText.PLACES.stream()
                .flatMap(place -> references.resolve("/" + place, file).stream())
                .flatMap(at -> textOf(at).stream())
                .findFirst()
                .flatMap(text -> CodeOwnersText.catchAll(text).stream().findFirst())
                .map(CodeOwnersText::entityOf);
    }

    /// Empty where it is in another place, or nowhere.
    private Optional<String> textOf(LocationRef at) {
        try {
            return Optional.of(new String(references.read(at), UTF_8));
        } catch (UnreadableReferenceException missing) {
            return Optional.empty();
        }
    }
}

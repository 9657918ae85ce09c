package dev.mokuroku.descriptor.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.descriptor.CodeOwnersText;
import dev.mokuroku.descriptor.placeholder.ReferenceReader;
import dev.mokuroku.descriptor.reference.ReferenceUrl;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.entity.LocationRef;
import java.util.Optional;
import java.util.Set;

/// The owner of what names none: the first of the last line for `*` in the repository's `CODEOWNERS`.
///
/// As the `CodeOwnersProcessor` of Backstage up to 1.54 read it; later ones have none.
final class CodeOwnersDefaults {
    private static final Set<String> OWNABLE_KINDS =
            Set.of("API", "Component", "Domain", "Resource", "System", "Template");

    private final LocationRef file;
    private final ReferenceReader references;

    CodeOwnersDefaults(LocationRef file, ReferenceReader references) {
        this.file = file;
        this.references = references;
    }

    /// @param json any document
    void complete(ObjectNode json) {
        boolean ownerless = OWNABLE_KINDS.contains(json.path("kind").asText())
                && json.path("spec") instanceof ObjectNode spec
                && !spec.has("owner");
        if (ownerless && ReferenceUrl.isInRepository(file)) {
            owner().ifPresent(owner -> ((ObjectNode) json.path("spec")).put("owner", owner));
        }
    }

    private Optional<String> owner() {
        return CodeOwnersText.PATHS.stream()
                .flatMap(path -> references.resolve("/" + path, file).stream())
                .flatMap(location -> textOf(location).stream())
                .findFirst()
                .flatMap(
                        text -> CodeOwnersText.ownersOfEverything(text).stream().findFirst())
                .map(CodeOwnersText::refOf);
    }

    /// Empty where it is in another place, or nowhere.
    private Optional<String> textOf(LocationRef location) {
        try {
            return Optional.of(new String(references.read(location), UTF_8));
        } catch (UnreadableReferenceException missing) {
            return Optional.empty();
        }
    }
}

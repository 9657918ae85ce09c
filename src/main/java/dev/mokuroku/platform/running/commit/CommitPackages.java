package dev.mokuroku.platform.running.commit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is stored of a commit.
///
/// @param declared by its manifests; null if the commit cannot be read
public record CommitPackages(@Nullable List<DeclaredUse> declared) {
    public static final CommitPackages UNREADABLE = new CommitPackages(null);

    static CommitPackages parse(@Nullable String json) {
        if (json == null) {
            return UNREADABLE;
        }
        try {
            List<DeclaredUse> declared = new ArrayList<>();
            PlainJson.MAPPER.readTree(json).forEach(use -> declared.add(useIn(use)));
            return new CommitPackages(declared);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A row of platform_commit is not as it was written", broken);
        }
    }

    private static DeclaredUse useIn(JsonNode use) {
        String resolvedBy = text(use, "resolvedBy");
        return new DeclaredUse(
                use.path("path").asText(),
                use.path("line").asInt(),
                0,
                use.path("purl").asText(),
                use.path("scope").asText(),
                new UsedVersion(
                        text(use, "requirement"),
                        text(use, "locked"),
                        text(use, "resolved"),
                        resolvedBy == null ? null : ResolvedBy.valueOf(resolvedBy)));
    }

    private static @Nullable String text(JsonNode use, String field) {
        return use.path(field).asText(null);
    }

    @Nullable
    String toJson() {
        if (declared == null) {
            return null;
        }
        ArrayNode uses = PlainJson.MAPPER.createArrayNode();
        for (DeclaredUse use : declared) {
            ResolvedBy resolvedBy = use.version().resolvedBy();
            uses.addObject()
                    .put("path", use.path())
                    .put("line", use.line())
                    .put("purl", use.purl())
                    .put("scope", use.scope())
                    .put("requirement", use.version().requirement())
                    .put("locked", use.version().locked())
                    .put("resolved", use.version().resolved())
                    .put("resolvedBy", resolvedBy == null ? null : resolvedBy.name());
        }
        return uses.toString();
    }
}

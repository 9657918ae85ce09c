package dev.mokuroku.entity.kind;

import dev.mokuroku.entity.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One of Backstage's kinds. Features add kinds by a [KindDefinition].
public enum KnownKind {
    API("API"),
    COMPONENT("Component"),
    RESOURCE("Resource"),
    GROUP("Group"),
    LOCATION("Location"),
    USER("User"),
    SYSTEM("System"),
    DOMAIN("Domain"),
    AI_RESOURCE("AiResource"),
    TEMPLATE("Template");

    /// The part of Backstage that its messages name for kinds of the catalog.
    public static final String PROCESSOR = "BuiltinKindsEntityProcessor";

    private static final List<String> CATALOG_API_VERSIONS = List.of("backstage.io/v1alpha1", "backstage.io/v1beta1");

    private final String spelling;

    KnownKind(String spelling) {
        this.spelling = spelling;
    }

    /// The kind of an entity, when both its kind and its apiVersion are known.
    public static Optional<KnownKind> of(Entity entity) {
        return Arrays.stream(values())
                .filter(known -> known.spelling.equals(entity.kind()))
                .filter(known -> known.apiVersions().contains(entity.apiVersion()))
                .findFirst();
    }

    /// In any case: two kinds that differ in case are one in a ref.
    static boolean isName(String kind) {
        return Arrays.stream(values()).anyMatch(known -> known.spelling.equalsIgnoreCase(kind));
    }

    /// The `apiVersion`s that the kind is read in.
    public List<String> apiVersions() {
        return switch (this) {
            case TEMPLATE -> List.of("scaffolder.backstage.io/v1beta3");
            case AI_RESOURCE -> CATALOG_API_VERSIONS.subList(0, 1);
            case API, COMPONENT, RESOURCE, GROUP, LOCATION, USER, SYSTEM, DOMAIN -> CATALOG_API_VERSIONS;
        };
    }

    /// Name of the schema for an entity of this kind and `spec.type`: `component`, `api-mcp-server`.
    public String schemaName(String type) {
        String kind = spelling.toLowerCase(Locale.ROOT);
        return typesWithSchema().contains(type) ? kind + "-" + type : kind;
    }

    private Set<String> typesWithSchema() {
        return switch (this) {
            case API -> Set.of("mcp-server");
            case AI_RESOURCE -> Set.of("skill", "rule", "plugin", "marketplace");
            case COMPONENT, RESOURCE, GROUP, LOCATION, USER, SYSTEM, DOMAIN, TEMPLATE -> Set.of();
        };
    }

    /// The part of Backstage that its messages name for the kind.
    public String processorName() {
        return this == TEMPLATE ? "ScaffolderEntitiesProcessor" : PROCESSOR;
    }
}

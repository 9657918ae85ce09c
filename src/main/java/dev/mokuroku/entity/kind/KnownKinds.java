package dev.mokuroku.entity.kind;

import static dev.mokuroku.entity.RelationType.CHILD_OF;
import static dev.mokuroku.entity.RelationType.CONSUMES_API;
import static dev.mokuroku.entity.RelationType.DEPENDENCY_OF;
import static dev.mokuroku.entity.RelationType.DEPENDS_ON;
import static dev.mokuroku.entity.RelationType.HAS_MEMBER;
import static dev.mokuroku.entity.RelationType.MEMBER_OF;
import static dev.mokuroku.entity.RelationType.OWNED_BY;
import static dev.mokuroku.entity.RelationType.PARENT_OF;
import static dev.mokuroku.entity.RelationType.PART_OF;
import static dev.mokuroku.entity.RelationType.PROVIDES_API;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.validation.Shape;
import dev.mokuroku.entity.validation.Shape.Anything;
import dev.mokuroku.entity.validation.Shape.Field;
import dev.mokuroku.entity.validation.Shape.ListOf;
import dev.mokuroku.entity.validation.Shape.MapOf;
import dev.mokuroku.entity.validation.Shape.OneOf;
import dev.mokuroku.entity.validation.Shape.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds with rules of their own. An entity of any other kind is held to the envelope alone.
public final class KnownKinds {
    private static final List<String> BACKSTAGE = List.of("backstage.io/v1alpha1", "backstage.io/v1beta1");
    private static final Shape TEXT = new Text(1);
    private static final Shape TEXTS = new ListOf(TEXT);
    private static final Shape OBJECT = new MapOf(new Anything());

    private static final Map<String, KindDefinition> BY_KIND = Stream.of(
                    kind("Component", BACKSTAGE)
                            .required("type", TEXT)
                            .required("lifecycle", TEXT)
                            .requiredRef("owner", OWNED_BY, "Group")
                            .ref("subcomponentOf", PART_OF, "Component")
                            .refs("providesApis", PROVIDES_API, "API")
                            .refs("consumesApis", CONSUMES_API, "API")
                            .refs("dependsOn", DEPENDS_ON, "")
                            .refs("dependencyOf", DEPENDENCY_OF, "")
                            .ref("system", PART_OF, "System"),
                    kind("API", BACKSTAGE)
                            .required("type", TEXT)
                            .required("lifecycle", TEXT)
                            .requiredRef("owner", OWNED_BY, "Group")
                            .required("definition", TEXT)
                            .ref("system", PART_OF, "System"),
                    kind("Resource", BACKSTAGE)
                            .required("type", TEXT)
                            .requiredRef("owner", OWNED_BY, "Group")
                            .refs("dependsOn", DEPENDS_ON, "")
                            .refs("dependencyOf", DEPENDENCY_OF, "")
                            .ref("system", PART_OF, "System"),
                    kind("System", BACKSTAGE)
                            .requiredRef("owner", OWNED_BY, "Group")
                            .ref("domain", PART_OF, "Domain")
                            .optional("type", TEXT),
                    kind("Domain", BACKSTAGE)
                            .requiredRef("owner", OWNED_BY, "Group")
                            .ref("subdomainOf", PART_OF, "Domain")
                            .optional("type", TEXT),
                    kind("Group", BACKSTAGE)
                            .required("type", TEXT)
                            .requiredRefs("children", PARENT_OF, "Group")
                            .optional("profile", OBJECT)
                            .ref("parent", CHILD_OF, "Group")
                            .refs("members", HAS_MEMBER, "User"),
                    kind("User", BACKSTAGE).optional("profile", OBJECT).refs("memberOf", MEMBER_OF, "Group"),
                    kind("Location", BACKSTAGE)
                            .optional("type", TEXT)
                            .optional("target", TEXT)
                            .optional("targets", TEXTS)
                            .optional("presence", new OneOf(List.of("required", "optional"))),
                    kind("Template", List.of("scaffolder.backstage.io/v1beta3"))
                            .required("type", TEXT)
                            .required("steps", new ListOf(OBJECT))
                            .optional("parameters", new Anything())
                            .optional("output", OBJECT)
                            .ref("owner", OWNED_BY, "Group"))
            .map(Draft::define)
            .collect(Collectors.toUnmodifiableMap(it -> it.kind().toLowerCase(Locale.ROOT), Function.identity()));

    /// An API that names servers instead of a definition.
    private static final KindDefinition MCP_SERVER = kind("API", BACKSTAGE)
            .required("type", TEXT)
            .required("lifecycle", TEXT)
            .requiredRef("owner", OWNED_BY, "Group")
            .required("remotes", new ListOf(OBJECT))
            .ref("system", PART_OF, "System")
            .define();

    private KnownKinds() {}

    public static Optional<KindDefinition> of(Entity entity) {
        KindDefinition known = BY_KIND.get(entity.kind().toLowerCase(Locale.ROOT));
        if (known == null || !known.apiVersions().contains(entity.apiVersion())) {
            return Optional.empty();
        }
        boolean mcp = known.kind().equals("API")
                && entity.spec().path("type").asText().equals("mcp-server");
        return Optional.of(mcp ? MCP_SERVER : known);
    }

    private static Draft kind(String kind, List<String> apiVersions) {
        return new Draft(kind, apiVersions);
    }

    private static final class Draft {
        private final String kind;
        private final List<String> apiVersions;
        private final List<Field> fields = new ArrayList<>();
        private final List<ReferenceField> references = new ArrayList<>();

        Draft(String kind, List<String> apiVersions) {
            this.kind = kind;
            this.apiVersions = apiVersions;
        }

        Draft required(String name, Shape shape) {
            fields.add(new Field(name, shape, true));
            return this;
        }

        Draft optional(String name, Shape shape) {
            fields.add(new Field(name, shape, false));
            return this;
        }

        Draft requiredRef(String name, RelationType relation, String defaultKind) {
            references.add(new ReferenceField(name, relation, defaultKind));
            return required(name, TEXT);
        }

        Draft requiredRefs(String name, RelationType relation, String defaultKind) {
            references.add(new ReferenceField(name, relation, defaultKind));
            return required(name, TEXTS);
        }

        Draft ref(String name, RelationType relation, String defaultKind) {
            references.add(new ReferenceField(name, relation, defaultKind));
            return optional(name, TEXT);
        }

        Draft refs(String name, RelationType relation, String defaultKind) {
            references.add(new ReferenceField(name, relation, defaultKind));
            return optional(name, TEXTS);
        }

        KindDefinition define() {
            return new KindDefinition(
                    kind, apiVersions, new Shape.Fields(List.copyOf(fields), true), List.copyOf(references));
        }
    }
}

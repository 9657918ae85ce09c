package dev.mokuroku.platform.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.platform.component.SpecTexts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what a spec that its schema accepts says wrong. One use each.
final class CampaignChecks {
    private static final String PREDICATE_PREFIX = "Invalid query: Validation error: ";

    private final JsonNode spec;
    private @Nullable Violation first;

    CampaignChecks(JsonNode spec) {
        this.spec = spec;
    }

    Optional<Violation> firstViolation() {
        check("/spec/platformComponent", spec.path("platformComponent"), CampaignChecks::componentRef);
        check("/spec/from", spec.path("from"), Versions::anyRange);
        check("/spec/to", spec.path("to"), Versions::anyTarget);
        checkDates();
        checkAppliesTo();
        check("/spec/guide", spec.path("guide"), SpecTexts::webUrl);
        checkMembers();
        checkExemptions();
        check("/spec/closed/at", spec.path("closed").path("at"), SpecTexts::time);
        return Optional.ofNullable(first);
    }

    private void checkDates() {
        check("/spec/startsAt", spec.path("startsAt"), SpecTexts::date);
        check("/spec/by", spec.path("by"), SpecTexts::date);
        boolean hasBoth = spec.path("by").isTextual() && spec.path("startsAt").isTextual();
        if (first == null
                && hasBoth
                && SpecTexts.date(spec.path("by").asText())
                        .isBefore(SpecTexts.date(spec.path("startsAt").asText()))) {
            report("/spec/by", "must not be before startsAt");
        }
    }

    private void checkAppliesTo() {
        JsonNode predicate = spec.path("appliesTo");
        if (!predicate.isMissingNode()) {
            try {
                FilterPredicate.parse(predicate);
            } catch (CatalogException invalid) {
                String reason = String.valueOf(invalid.getMessage()).replace(PREDICATE_PREFIX, "");
                report("/spec/appliesTo", "must be an entity predicate: " + reason);
            }
        }
    }

    private void checkMembers() {
        JsonNode members = spec.path("members");
        for (int i = 0; i < members.size(); i++) {
            check("/spec/members/" + i, members.get(i), text -> entityRef(text, EntityRef.DEFAULT_NAMESPACE));
        }
    }

    private void checkExemptions() {
        Set<EntityRef> exempt = new HashSet<>();
        for (int i = 0; i < spec.path("exemptions").size(); i++) {
            JsonNode exemption = spec.path("exemptions").get(i);
            String pointer = "/spec/exemptions/" + i;
            check(pointer + "/entity", exemption.path("entity"), text -> newEntity(text, exempt));
            check(pointer + "/until", exemption.path("until"), SpecTexts::date);
        }
    }

    private static EntityRef newEntity(String text, Set<EntityRef> before) {
        EntityRef ref = entityRef(text, EntityRef.DEFAULT_NAMESPACE);
        if (!before.add(ref)) {
            throw new IllegalArgumentException("must stand in one exemption");
        }
        return ref;
    }

    private static EntityRef componentRef(String text) {
        EntityRef ref = ref(text, CampaignKind.COMPONENT, EntityRef.DEFAULT_NAMESPACE, "service-runtime");
        if (!ref.kind().equals(CampaignKind.COMPONENT)) {
            throw new IllegalArgumentException("must name a platform component, such as service-runtime");
        }
        return ref;
    }

    /// @param namespace of a ref that names none
    static EntityRef entityRef(String text, String namespace) {
        return ref(text, "component", namespace, "component:default/checkout");
    }

    private static EntityRef ref(String text, String kind, String namespace, String example) {
        try {
            return EntityRef.parse(text, kind, namespace);
        } catch (InvalidEntityRefException invalid) {
            throw new IllegalArgumentException("must be an entity reference, such as " + example, invalid);
        }
    }

    /// What reads a text, or throws an IllegalArgumentException that says what is expected.
    private interface Parser {
        Object parse(String text);
    }

    private void check(String pointer, JsonNode text, Parser parser) {
        if (text.isTextual()) {
            try {
                parser.parse(text.asText());
            } catch (IllegalArgumentException unexpected) {
                report(pointer, String.valueOf(unexpected.getMessage()));
            }
        }
    }

    private void report(String pointer, String expectation) {
        if (first == null) {
            first = new Violation(pointer, pointer + " " + expectation);
        }
    }
}

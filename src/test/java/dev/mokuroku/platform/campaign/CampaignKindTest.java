package dev.mokuroku.platform.campaign;

import static dev.mokuroku.entity.EntityYaml.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.EntityRelations;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.entity.validation.EntityValidator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignKindTest {
    private static final String REQUIRED = "platformComponent: service-runtime, to: '3.0.0', owner: platform";

    private final Kinds kinds = new Kinds(List.of(CampaignKind.definition()));
    private final EntityValidator validator = new EntityValidator(Set.of(), kinds);

    private static Entity campaign(String fields) {
        return entity("""
                apiVersion: mokuroku.dev/v1alpha1
                kind: Campaign
                metadata: {name: runtime-3}
                spec: {%s}
                """.formatted(fields.startsWith("=") ? fields.substring(1) : REQUIRED + ", " + fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from: '<3.0.0', startsAt: '2026-01-01', by: '2026-12-31'",
                "from: 'vers:maven/>=1.0|<3.0'",
                "appliesTo: {kind: component}, reason: Faster., guide: 'https://example.com/3'",
                "outreach: pull-request",
                "exemptions: [{entity: checkout, reason: Retired soon., until: '2027-01-31'}]",
                "closed: {at: '2026-12-01', reason: Enough have moved.}",
                "=platformComponent: 'platformcomponent:default/kit', to: '>=2.0|<3.0', owner: 'user:jo'"
            })
    void acceptsWhatItsDocumentationNames(String fields) {
        assertThat(validator.check(campaign(fields))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        from: 'old'                                   | /spec/from                | must be a range
        from: '^2'                                    | /spec/from                | must be a range
        until: '2026-01-01'                           | /spec/until               | has no field
        by: tomorrow                                  | /spec/by                  | must be a date
        startsAt: '2026-05-01', by: '2026-04-01'      | /spec/by                  | must not be before startsAt
        appliesTo: {spec.type: {$is: library}}        | /spec/appliesTo           | must be an entity predicate
        guide: wiki                                   | /spec/guide               | must be a URL
        outreach: mail                                | /spec/outreach            | must be one of
        exemptions: [{entity: 'a:b:c/d/e', reason: x}, {entity: 'a:b:c/d/e', reason: y}] | /spec/exemptions/1/entity | one exemption
        exemptions: [{entity: checkout}]              | /spec/exemptions/0/reason | required
        exemptions: [{entity: checkout, reason: x, until: soon}] | /spec/exemptions/0/until | must be a date
        closed: {at: today}                           | /spec/closed/at           | must be a date
        =platformComponent: 'component:kit', to: '1', owner: platform | /spec/platformComponent | must name a platform
        =platformComponent: kit, to: '<', owner: platform | /spec/to              | must be a range
        =platformComponent: kit, owner: platform      | /spec/to                  | required
        """)
    void namesTheFieldThatIsWrong(String fields, String pointer, String message) {
        Violation violation = validator.check(campaign(fields)).orElseThrow();
        assertThat(violation.pointer()).isEqualTo(pointer);
        assertThat(violation.message()).contains(message);
    }

    @Test
    void isRelatedToItsOwnerAndToItsPlatformComponent() {
        assertThat(EntityRelations.of(campaign("from: '<3'"), kinds).relations())
                .extracting(relation -> relation.source() + " " + relation.type() + " " + relation.target())
                .contains(
                        "campaign:default/runtime-3 ownedBy group:default/platform",
                        "campaign:default/runtime-3 moves platformcomponent:default/service-runtime",
                        "platformcomponent:default/service-runtime movedBy campaign:default/runtime-3");
    }
}

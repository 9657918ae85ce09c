package dev.mokuroku.entity.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityYaml;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.Kinds;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnKindErrorTest {
    private static final String SCHEMA = """
            {"type": "object", "required": ["spec"], "properties": {"spec": {
              "type": "object", "required": ["owner"], "additionalProperties": false, "properties": {
                "owner": {"type": "string", "minLength": 2, "maxLength": 9, "pattern": "^[a-z]*$"},
                "draft": {"type": "boolean"},
                "level": {"enum": ["low", "high"]},
                "weight": {"type": "integer", "minimum": 1, "maximum": 10},
                "tags": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "string"}},
                "nested": {"type": "object", "additionalProperties": false, "minProperties": 1,
                  "properties": {"first": {"type": ["string", "number"]}}}}}}}""";

    private final EntityValidator validator = new EntityValidator(
            Set.of(), new Kinds(List.of(new KindDefinition("Report", List.of("example.com/v1"), SCHEMA, List.of()))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                   | /spec/owner        | /spec must have required property 'owner'
            {ownr: abc}                          | /spec/ownr         | /spec has no field ownr; did you mean owner?
            {owner: abc, x: 1}                   | /spec/x            | /spec has no field x; the fields are owner, draft, level, weight, tags, nested
            {owner: abc, nested: {frist: a}}     | /spec/nested/frist | /spec/nested has no field frist; did you mean first?
            {owner: abc, draft: "yes"}           | /spec/draft        | /spec/draft must be boolean but is 'yes'
            {owner: abc, level: medium}          | /spec/level        | /spec/level must be one of low, high but is 'medium'
            {owner: abc, weight: 0}              | /spec/weight       | /spec/weight must be at least 1 but is 0
            {owner: abc, weight: 11}             | /spec/weight       | /spec/weight must be at most 10 but is 11
            {owner: a}                           | /spec/owner        | /spec/owner must have at least 2 characters but is 'a'
            {owner: abcdefghij}                  | /spec/owner        | /spec/owner must have at most 9 characters but is 'abcdefghij'
            {owner: ABC}                         | /spec/owner        | /spec/owner must match the pattern ^[a-z]*$ but is 'ABC'
            {owner: abc, tags: []}               | /spec/tags         | /spec/tags must have at least 1 elements but is []
            {owner: abc, tags: [a, 2]}           | /spec/tags/1       | /spec/tags/1 must be string but is 2
            {owner: abc, nested: {}}             | /spec/nested       | /spec/nested must have at least 1 fields but is {}
            {owner: abc, nested: {first: true}}  | /spec/nested/first | /spec/nested/first must be string or number but is true
            """)
    void saysWhatIsExpectedAndWhatStandsThere(String spec, String pointer, String message) {
        assertThat(validator.check(EntityYaml.entity(
                        "{apiVersion: example.com/v1, kind: Report, metadata: {name: a}, spec: %s}".formatted(spec))))
                .contains(new Violation(pointer, "report:default/a is not valid: " + message));
    }
}

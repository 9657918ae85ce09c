package dev.mokuroku.api.rest.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
    private static final String ENTITY = """
            {"kind":"Component","metadata":{"name":"shop","annotations":{"a.b/c":"1","a":"2"}},"spec":{"type":"x"}}""";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            kind;                          {"kind":"Component"}
            kind,metadata.name;            {"kind":"Component","metadata":{"name":"shop"}}
            metadata.annotations.a.b/c;    {"metadata":{"annotations":{"a.b/c":"1"}}}
            spec;                          {"spec":{"type":"x"}}
            spec.nothing,nothing;          {}
            spec.type.deeper;              {}
            """)
    void keepsWhatIsWanted(String fields, String expected) throws Exception {
        ObjectNode entity = new ObjectMapper().readValue(ENTITY, ObjectNode.class);
        assertThat(Projection.parse(List.of(fields)).of(entity)).hasToString(expected);
    }
}

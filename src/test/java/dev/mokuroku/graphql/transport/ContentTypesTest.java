package dev.mokuroku.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/graphql+json",
                "application/json, application/json",
                "application/json,application/json; charset=utf-8",
                "application/json,",
                "application/json; profile=\"a,b\""
            })
    void acceptsJsonOnceAndRepeated(String header) {
        assertThat(ContentTypes.isJson(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/json, text/plain",
                "text/plain, application/json",
                "application/json, application/graphql+json",
                "text/plain; x=\", application/json"
            })
    void refusesOtherAndDifferentMediaTypes(String header) {
        assertThat(ContentTypes.isJson(List.of(header))).isFalse();
    }

    @Test
    void comparesTheHeadersOfOneRequest() {
        assertThat(ContentTypes.isJson(List.of("application/json", "application/json")))
                .isTrue();
        assertThat(ContentTypes.isJson(List.of("application/json", "text/plain")))
                .isFalse();
        assertThat(ContentTypes.isJson(List.of())).isFalse();
    }

    @Test
    void refusesHeadersLongerThanAMediaTypeIs() {
        assertThat(ContentTypes.isJson(List.of("application/json;" + "\"".repeat(8_000))))
                .isFalse();
    }
}

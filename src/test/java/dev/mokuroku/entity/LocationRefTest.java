package dev.mokuroku.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationRefTest {
    @Test
    void splitsAtTheFirstColonAndTrims() {
        assertThat(LocationRef.parse(" url : https://example.com/a.yaml "))
                .isEqualTo(LocationRef.url("https://example.com/a.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "url", ":a", "url:", "url:  "})
    void rejectsAMissingPart(String text) {
        assertThatThrownBy(() -> LocationRef.parse(text))
                .hasMessage(
                        "Unable to parse location ref '%s', expected '<type>:<target>', e.g. 'url:https://host/path'",
                        text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a.yaml", "https://example.com/a.yaml"})
    void rejectsAUrlWithoutItsType(String text) {
        assertThatThrownBy(() -> LocationRef.parse(text))
                .hasMessage("Invalid location ref '%s', please prefix it with 'url:', e.g. 'url:%s'", text, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:x", "\u0001java\tscript:x", "j\na\rv\tascript:x"})
    void rejectsScripts(String target) {
        assertThat(ScriptUrl.isScript(target)).isTrue();
        assertThatThrownBy(() -> LocationRef.parse("url:" + target)).hasMessageEndingWith("is a javascript: URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/javascript:", "javascripts:x", "script:x", ""})
    void takesOtherTargetsForNoScript(String target) {
        assertThat(ScriptUrl.isScript(target)).isFalse();
    }
}

package dev.mokuroku.platform.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagPatternTest {
    @Test
    void findsTheVersionBehindAnOptionalV() {
        assertThat(TagPattern.VERSION.versionOf("v1.2.3")).contains("1.2.3");
        assertThat(TagPattern.VERSION.versionOf("1.2.3")).contains("1.2.3");
        assertThat(TagPattern.VERSION.versionOf("vnext")).isEmpty();
        assertThat(TagPattern.VERSION.versionOf("v")).isEmpty();
    }

    @Test
    void findsTheVersionWhereTheStarStands() {
        TagPattern pattern = TagPattern.parse("kit-v*-final");
        assertThat(pattern.versionOf("kit-v2.0.0-final")).contains("2.0.0");
        assertThat(pattern.versionOf("other-v2.0.0-final")).isEmpty();
        assertThat(pattern.versionOf("kit-v-final")).isEmpty();
    }

    @Test
    void requiresOneStar() {
        assertThatThrownBy(() -> TagPattern.parse("v")).hasMessageContaining("one '*'");
        assertThatThrownBy(() -> TagPattern.parse("*-*")).hasMessageContaining("one '*'");
    }
}

package dev.mokuroku.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void refusesNulAndNamesTheField() {
        assertThat(StorableText.check("where.topic", "目録 🚀")).isEqualTo("目録 🚀");
        assertThatThrownBy(() -> StorableText.check("where.topic", "a\0b"))
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("where.topic"))
                .hasMessage("where.topic must not contain the character NUL");
    }

    @Test
    void replacesEachNul() {
        assertThat(StorableText.replaceNul("\0a\0")).isEqualTo("\uFFFDa\uFFFD");
    }
}

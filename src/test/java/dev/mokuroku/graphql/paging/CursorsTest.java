package dev.mokuroku.graphql.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    @Test
    void readsWhatItWrote() {
        Instant at = Instant.parse("2026-01-02T03:04:05.678901Z");
        Cursors.Parts parts = Cursors.decode("after", "audit", 3, Cursors.encode("audit", at, 42, "user:default/a:b"));
        assertThat(parts.instant(0)).isEqualTo(at);
        assertThat(parts.number(1)).isEqualTo(42);
        assertThat(parts.text(2)).isEqualTo("user:default/a:b");
    }

    @Test
    void writesTheFormThatClientsHold() {
        assertThat(Cursors.encode("rank", 3)).isEqualTo("cmFuazoz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "audit", "audit:1", "audit:", "audit::1", "rank:1:2", "audit:1:\0"})
    void rejectsOtherTexts(String text) {
        String encoded = Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
        assertInvalid(() -> Cursors.decode("after", "audit", 2, encoded));
        assertInvalid(() -> Cursors.decode("after", "audit", 2, text));
    }

    @Test
    void rejectsPartsOfAnotherType() {
        Cursors.Parts parts = Cursors.decode("after", "audit", 2, Cursors.encode("audit", "x", "9".repeat(18)));
        assertInvalid(() -> parts.number(0));
        assertInvalid(() -> parts.instant(0));
        assertInvalid(() -> parts.instant(1));
    }

    @Test
    void repeatsLittleOfALongCursor() {
        assertThat(Cursors.invalid("after", "x".repeat(5_000)).getMessage())
                .startsWith("after: 'xxx")
                .contains("…")
                .hasSizeLessThan(250);
    }

    @Test
    void makesTheFieldsOfAConnectionFromItsEdges() {
        Page<String, Integer> page = Page.of(List.of("1", "22"), edge -> "cursor " + edge, String::length, true, false);
        assertThat(page.nodes()).containsExactly(1, 2);
        assertThat(page.pageInfo()).isEqualTo(new PageInfo(true, false, "cursor 1", "cursor 22"));
    }

    private static void assertInvalid(ThrowingCallable decode) {
        assertThatThrownBy(decode)
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("after: '")
                .hasMessageContaining("is not a cursor of this list");
    }
}

package dev.mokuroku.graphql.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.random.RandomTexts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cursors come back from clients, who may have changed them.
class RandomCursorsTest {
    @ParameterizedTest
    @ValueSource(longs = {401, 402})
    void cursorDecodesToItsParts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Instant at = Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000) * 1_000L);
            long number = random.nextLong(1_000_000_000_000_000_000L);
            String text = "x" + RandomTexts.any(random, 6);
            String cursor = Cursors.encode("audit", at, number, text);
            assertThat(cursor).as("usable in a URL").matches("[A-Za-z0-9_-]+");
            Cursors.Parts parts = Cursors.decode("after", "audit", 3, cursor);
            assertThat(parts.instant(0)).as("seed %d", seed).isEqualTo(at);
            assertThat(parts.number(1)).as("seed %d", seed).isEqualTo(number);
            assertThat(parts.text(2)).as("seed %d", seed).isEqualTo(text);
            assertInvalid(() -> Cursors.decode("after", "files", 3, cursor));
        }
    }

    /// Whatever a client sends is decoded or refused by the name of its argument.
    @ParameterizedTest
    @ValueSource(longs = {411, 412})
    void changedCursorIsDecodedOrRefused(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            String cursor = changed(
                    random, Cursors.encode("audit", Instant.ofEpochSecond(random.nextInt()), random.nextInt(99)));
            try {
                Cursors.Parts parts = Cursors.decode("after", "audit", 2, cursor);
                assertThat(parts.instant(0)).isBetween(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
                assertThat(parts.number(1)).isNotNegative();
            } catch (CatalogException invalid) {
                assertThat(invalid.code()).isEqualTo(ErrorCode.INVALID_INPUT);
                assertThat(invalid.field()).isEqualTo("after");
                assertThat(String.valueOf(invalid.getMessage()))
                        .startsWith("after: ")
                        .hasSizeLessThan(300);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static String changed(Random random, String cursor) {
        return switch (random.nextInt(5)) {
            case 0 -> cursor.substring(random.nextInt(cursor.length()));
            case 1 -> cursor + RandomTexts.any(random, 200);
            case 2 -> RandomTexts.any(random, 20);
            case 3 -> encoded("audit:" + RandomTexts.any(random, 5) + ":" + random.nextLong());
            default -> {
                StringBuilder text = new StringBuilder(cursor);
                text.setCharAt(random.nextInt(text.length()), (char) ('A' + random.nextInt(26)));
                yield text.toString();
            }
        };
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(ErrorCode.INVALID_INPUT));
    }
}

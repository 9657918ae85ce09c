package dev.mokuroku.source.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternsTest {
    @ParameterizedTest
    @CsvSource({
        "shop, shop, true",
        "shop, shops, false",
        "Shop, sHOP, true",
        "shop-*, shop-, true",
        "shop-*, shop, false",
        "*-legacy, a-legacy, true",
        "*-legacy, legacy, false",
        "a*a, a, false",
        "a*a, aa, true",
        "a*b*c, axbxc, true",
        "a*b*c, axcxb, false",
        "a*bc*c, abc, false",
        "*, anything, true",
        "**, anything, true",
        "a.b, axb, false",
    })
    void matchesAnyCharactersWhereAnAsteriskStands(String pattern, String name, boolean matches) {
        assertThat(including(pattern).admit(name)).isEqualTo(matches);
        assertThat(new NamePatterns(Optional.empty(), Optional.of(List.of(pattern))).admit(name))
                .isNotEqualTo(matches);
    }

    @Test
    void takesNoLongerForManyAsterisks() {
        String name = "a".repeat(100);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(including("*a".repeat(50) + "*b").admit(name)).isFalse());
    }

    private static NamePatterns including(String pattern) {
        return new NamePatterns(Optional.of(List.of(pattern)), Optional.empty());
    }
}

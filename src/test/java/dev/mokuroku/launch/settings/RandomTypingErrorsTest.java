package dev.mokuroku.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.EditDistance;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of settings as people mistype them.
class RandomTypingErrorsTest {
    private static final List<String> NAMES = KnownSettings.all().stream()
            .map(Setting::name)
            .filter(name -> !name.contains("*"))
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {601, 602})
    void distanceIsThatOfTryingEveryEdit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String one = word(random);
            String other = word(random);
            assertThat(EditDistance.between(one, other))
                    .as("%s and %s", one, other)
                    .isEqualTo(plainly(one, other));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {611})
    void mistypedSettingIsRefusedAndTheNearestIsSuggested(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            String mistyped = mistyped(random, name);
            if (NAMES.contains(mistyped)) {
                continue;
            }
            assertThat(errors(mistyped))
                    .as("seed %d, %s", seed, mistyped)
                    .singleElement()
                    .asString()
                    .startsWith(mistyped + ": there is no such setting")
                    .satisfies(error -> assertThat(NAMES)
                            .anyMatch(suggested ->
                                    error.contains(suggested) && EditDistance.between(suggested, mistyped) <= 1));
        }
    }

    @Test
    void nothingIsSuggestedForAnotherWord() {
        assertThat(errors("mokuroku.completely-different-thing"))
                .singleElement()
                .asString()
                .isEqualTo("mokuroku.completely-different-thing: there is no such setting");
    }

    /// Quarkus makes the names of variables by this rule. No variable may stand for two settings.
    @Test
    void variableOfEachSettingIsThatOfOneSetting() {
        for (String name : NAMES) {
            String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            assertThat(KnownSettings.all().stream().filter(setting -> setting.isNamedByVariable(variable)))
                    .as(variable)
                    .extracting(Setting::name)
                    .contains(name)
                    .allSatisfy(other -> assertThat(other).matches(same -> same.equals(name) || same.contains("*")));
            assertThat(KnownSettings.all().stream().filter(setting -> setting.isNamed(name)))
                    .as(name)
                    .extracting(Setting::name)
                    .containsExactly(name);
        }
    }

    private static List<String> errors(String name) {
        return new SettingsCheck(new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withSources(new PropertiesConfigSource(Map.of(name, "1"), "test", 500))
                        .build())
                .errors();
    }

    /// One letter is missing, doubled or another one, after the prefix.
    private static String mistyped(Random random, String name) {
        int at = "mokuroku.".length() + random.nextInt(name.length() - "mokuroku.".length());
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + "x" + name.substring(at + 1);
        };
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append("ab-".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private static int plainly(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String shorterOne = one.substring(1);
        String shorterOther = other.substring(1);
        if (one.charAt(0) == other.charAt(0)) {
            return plainly(shorterOne, shorterOther);
        }
        int distance = Math.min(
                plainly(shorterOne, shorterOther), Math.min(plainly(shorterOne, other), plainly(one, shorterOther)));
        boolean isSwapped = one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
        return 1 + (isSwapped ? Math.min(distance, plainly(one.substring(2), other.substring(2))) : distance);
    }
}

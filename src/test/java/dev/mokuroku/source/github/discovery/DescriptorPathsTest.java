package dev.mokuroku.source.github.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorPathsTest {
    @Test
    void reportsPathsFromPatterns() {
        DescriptorPaths paths = DescriptorPaths.of(
                List.of("/catalog-info.yaml", "services/*/catalog-info.{yaml,yml}", "catalog-info.yaml"));
        assertThat(paths.fixed()).containsExactly("catalog-info.yaml");
        assertThat(paths.patterns()).containsExactly("services/*/catalog-info.{yaml,yml}");
        assertThat(paths.matches("catalog-info.yaml")).isTrue();
        assertThat(paths.matches("services/pay/catalog-info.yml")).isTrue();
        assertThat(paths.matches("services/pay/api/catalog-info.yml")).isFalse();
        assertThat(paths.matches("docs/catalog-info.yaml")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a//b.yaml",
                "../catalog-info.yaml",
                "a/./b.yaml",
                "a/",
                "a\nb.yaml",
                "**",
                "a/*",
                "!a.yaml"
            })
    void refusesWhatIsNoPathOfAFile(String path) {
        assertThatThrownBy(() -> DescriptorPaths.of(List.of(path))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNoneTooManyAndWhatCannotBeMatched() {
        assertThatThrownBy(() -> DescriptorPaths.of(List.of())).hasMessageContaining("from 1 to 20");
        List<String> many = java.util.stream.IntStream.range(0, 21)
                .mapToObj(number -> number + ".yaml")
                .toList();
        assertThatThrownBy(() -> DescriptorPaths.of(many)).hasMessageContaining("not 21");
        String costly = String.join("", Collections.nCopies(12, "{a,b}"));
        assertThatThrownBy(() -> DescriptorPaths.of(List.of(costly))).hasMessageContaining("is not a valid pattern");
    }
}

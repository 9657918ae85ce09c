package dev.mokuroku.entity.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "a, true",
        "A.b_c-d, true",
        "9, true",
        "-a, false",
        "a-, false",
        "a b, false",
        "'', false",
        "ü, false",
    })
    void reportsNames(String text, boolean valid) {
        assertThat(FieldFormats.isObjectName(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"a, true", "a--b, true", "A, false", "a.b, false", "-a, false", "a-, false", "'', false"})
    void reportsNamespaces(String text, boolean valid) {
        assertThat(FieldFormats.isNamespace(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "a, true",
        "a.b/c_D, true",
        "x y, false",
        "a.b/, false",
        "/a, false",
        "a/b/c, false",
        "A.b/c, false",
        "a..b/c, false",
    })
    void reportsKeys(String text, boolean valid) {
        assertThat(FieldFormats.isKey(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "java, true",
        "c++, true",
        "c#, true",
        "a:b, true",
        "a-b, true",
        "a--b, false",
        "Bad Tag, false",
        "'', false"
    })
    void reportsTags(String text, boolean valid) {
        assertThat(FieldFormats.isTag(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"v1, true", "backstage.io/v1alpha1, true", "a/b/c, false", "v1.0, false", "A/v1, false", "'', false"})
    void reportsApiVersions(String text, boolean valid) {
        assertThat(FieldFormats.isApiVersion(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"API, true", "a1, true", "1a, false", "A-b, false", "'', false"})
    void reportsKinds(String text, boolean valid) {
        assertThat(FieldFormats.isKind(text)).isEqualTo(valid);
    }

    @Test
    void rejectsNameLongerThan63Characters() {
        assertThat(FieldFormats.isObjectName("a".repeat(63))).isTrue();
        assertThat(FieldFormats.isObjectName("a".repeat(64))).isFalse();
    }

    @Test
    void rejectsKeyPrefixLongerThan253Characters() {
        String label = "a".repeat(62) + ".";
        assertThat(FieldFormats.isKey(label.repeat(4) + "a/b")).isTrue();
        assertThat(FieldFormats.isKey(label.repeat(4) + "aa/b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a b?c#d, true",
        "https://user:password@example.com:8080, true",
        "https://[::1]:80/, true",
        "https:example.com, true",
        "mailto:team@example.com, true",
        "slack://channel?team=T, true",
        "file:///etc, true",
        "' https://example.com ', true",
        "example.com, false",
        "//example.com, false",
        "https://, false",
        "https://a b/, false",
        "https://example.com:99999/, false",
        "https://example.com:port/, false",
        "git@github.com:acme/shop, false",
        "'', false",
    })
    void reportsUrlsAsBrowsersDo(String text, boolean valid) {
        assertThat(AbsoluteUrl.isValid(text)).isEqualTo(valid);
    }
}

package dev.mokuroku.source.glob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    /// As minimatch 9.0 answers: a pattern, the paths that match, those that do not.
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                        catalog-info.yaml ; catalog-info.yaml ; a/catalog-info.yaml
                        **/catalog-info.yaml ; catalog-info.yaml a/catalog-info.yaml a/b/catalog-info.yaml ; a/.b/catalog-info.yaml a/xcatalog-info.yaml
                        *.yaml ; a.yaml ; .a.yaml b/a.yaml .yaml a.yml
                        services/*/catalog-info.yaml ; services/a/catalog-info.yaml ; services/catalog-info.yaml services/a/b/catalog-info.yaml services/.a/catalog-info.yaml
                        a/** ; a/b a/b/c ; a a/.b b/a
                        a/**/b ; a/b a/x/b a/x/y/b ; a/.x/b ab
                        ** ; a a/b ; .a
                        * ; a ; a/b .a
                        ?.yaml ; a.yaml ; ab.yaml .yaml /.yaml
                        {a,b}/c.yaml ; a/c.yaml b/c.yaml ; c/c.yaml {a,b}/c.yaml
                        {a,b/{c,d}}.yaml ; a.yaml b/c.yaml b/d.yaml ; b.yaml
                        v{1..3}.yaml ; v1.yaml v3.yaml ; v4.yaml
                        [a-c].yaml ; a.yaml c.yaml ; d.yaml A.yaml
                        [!a].yaml ; b.yaml ; a.yaml .yaml
                        @(a|b).yaml ; a.yaml b.yaml ; ab.yaml
                        +(a|b).yaml ; a.yaml abab.yaml ; .yaml c.yaml
                        ?(a)b.yaml ; b.yaml ab.yaml ; aab.yaml
                        *(a|b).yaml ; abba.yaml .yaml ; c.yaml
                        !(a).yaml ; a.yaml b.yaml .yaml ; -
                        !a.yaml ; b.yaml c/a.yaml ; a.yaml
                        a\\*.yaml ; a*.yaml ; ab.yaml
                        a.yaml/ ; - ; a.yaml
                        .github/*.yaml ; .github/a.yaml ; github/a.yaml
                        **/.backstage/*.yaml ; .backstage/a.yaml x/.backstage/a.yaml ; -
                        a**b/c ; axxb/c ab/c ; a/b/c
                        #a.yaml ; - ; #a.yaml
                        """)
    void matchesWhatMinimatchDoes(String pattern, String matching, String others) {
        Glob glob = Glob.of(pattern);
        assertThat(paths(matching)).allMatch(glob::matches);
        assertThat(paths(others)).noneMatch(glob::matches);
    }

    @Test
    void knowsWhereNothingCanMatchBelow() {
        Glob glob = Glob.of("services/*/catalog-info.yaml");
        assertThat(glob.mayMatchBelow("services")).isTrue();
        assertThat(glob.mayMatchBelow("services/a")).isTrue();
        assertThat(glob.mayMatchBelow("services/a/b")).isFalse();
        assertThat(glob.mayMatchBelow("docs")).isFalse();
        assertThat(Glob.of("**/x.yaml").mayMatchBelow("a/b/c")).isTrue();
    }

    @Test
    void reportsAPatternFromAPath() {
        assertThat(List.of("a/*.yaml", "**/x", "{a,b}.yaml", "[ab].yaml")).allMatch(Glob::isGlob);
        assertThat(List.of("a/b.yaml", "what?.yaml", "a-b_c.yaml")).noneMatch(Glob::isGlob);
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        assertThatThrownBy(() -> Glob.of("*a".repeat(400))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Glob.of("{a,b}".repeat(20))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Glob.of("{1..100000}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> paths(String written) {
        return Stream.of(written.split(" ")).filter(path -> !path.equals("-")).toList();
    }
}

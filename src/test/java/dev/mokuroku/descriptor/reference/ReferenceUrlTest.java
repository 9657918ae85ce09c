package dev.mokuroku.descriptor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.LocationRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ./b.yaml                  | https://github.com/o/r/blob/main/a/b.yaml
                    b.yaml                    | https://github.com/o/r/blob/main/a/b.yaml
                    ../c/b.yaml               | https://github.com/o/r/blob/main/c/b.yaml
                    ..                        | https://github.com/o/r/blob/main/
                    ''                        | https://github.com/o/r/blob/main/a/catalog-info.yaml
                    ' ./b.yaml '              | https://github.com/o/r/blob/main/a/b.yaml
                    './my spec.yaml'          | https://github.com/o/r/blob/main/a/my%20spec.yaml
                    ./ä.yaml                  | https://github.com/o/r/blob/main/a/%C3%A4.yaml
                    .\\b.yaml                 | https://github.com/o/r/blob/main/a/b.yaml
                    %2E%2e/b.yaml             | https://github.com/o/r/blob/main/b.yaml
                    ../../../../../../etc     | https://github.com/etc
                    /b.yaml                   | https://github.com/o/r/blob/main/b.yaml
                    /docs/../b.yaml           | https://github.com/o/r/blob/main/b.yaml
                    b.yaml?raw=1#L5           | https://github.com/o/r/blob/main/a/b.yaml
                    https://x.org/b?c=d#e     | https://x.org/b?c=d#e
                    HTTPS://x.org             | HTTPS://x.org
                    s3://bucket/b.yaml        | s3://bucket/b.yaml
                    file:///etc/passwd        | file:///etc/passwd
                    """)
    void resolvesReferencesOfARepository(String reference, String url) {
        assertThat(resolve(reference, "https://github.com/o/r/blob/main/a/catalog-info.yaml"))
                .isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/r/tree/v1/a/c.yaml, https://github.com/o/r/tree/v1/b.yaml",
        "https://ghe.example:8443/o/r/raw/v1/a/c.yaml, https://ghe.example:8443/o/r/raw/v1/b.yaml",
        "https://gitlab.com/g/s/p/-/blob/main/a/c.yaml, https://gitlab.com/g/s/p/-/blob/main/b.yaml",
        "https://gitlab.com/g/s/p/blob/main/blob/c.yaml, https://gitlab.com/g/s/p/blob/main/b.yaml",
        "https://git.example/o/r/src/main/a/c.yaml, https://git.example/o/r/src/main/b.yaml",
        "https://github.com/o/r/blob/feature%2Fx/a/c.yaml, https://github.com/o/r/blob/feature%2Fx/b.yaml",
        "https://github.com/o/r/blob/main/my%20dir/c.yaml, https://github.com/o/r/blob/main/b.yaml",
        "https://example.com/a/c.yaml, https://example.com/b.yaml",
        "https://example.com/a/c.yaml?token=t, https://example.com/b.yaml?token=t",
        "https://example.com, https://example.com/b.yaml"
    })
    void takesASlashForTheRootOfTheRepository(String base, String url) {
        assertThat(resolve("/b.yaml", base)).isEqualTo(url);
    }

    @Test
    void resolvesFilesOfAFolder() {
        LocationRef base = LocationRef.file("/srv/catalog/a/catalog-info.yaml");
        assertThat(ReferenceUrl.resolve("../b.yaml", base)).contains(LocationRef.file("/srv/catalog/b.yaml"));
        assertThat(ReferenceUrl.resolve("https://x.org/b", base)).contains(LocationRef.url("https://x.org/b"));
        assertThat(ReferenceUrl.resolve("\0", base)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:", "https://", "https:///a"})
    void makesNoUrlWithoutAHost(String reference) {
        assertThat(ReferenceUrl.resolve(reference, LocationRef.url("https://example.com/a")))
                .isEmpty();
    }

    @Test
    void makesNoUrlBesideWhatIsNone() {
        assertThat(ReferenceUrl.resolve("./b.yaml", LocationRef.url("catalog-info.yaml")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/r/tree/dev/b.yaml, true",
        "https://GITHUB.com/o/r/raw/main/b.yaml, true",
        "https://github.com/o/other/blob/main/b.yaml, false",
        "https://github.com/evil/r/blob/main/b.yaml, false",
        "https://gitlab.com/o/r/-/blob/main/b.yaml, false",
        "https://raw.githubusercontent.com/o/other/main/b.yaml, true",
        "https://example.com/b.yaml, true",
        "https://github.com/o/other, true",
        "https://github.com/o/%zz/blob/main/b.yaml, true"
    })
    void reportsFilesOfAnotherRepository(String url, boolean same) {
        LocationRef base = LocationRef.url("https://github.com/o/r/blob/main/a/catalog-info.yaml");
        assertThat(ReferenceUrl.inSameRepository(LocationRef.url(url), base)).isEqualTo(same);
    }

    private static String resolve(String reference, String base) {
        return ReferenceUrl.resolve(reference, LocationRef.url(base))
                .orElseThrow()
                .target();
    }
}

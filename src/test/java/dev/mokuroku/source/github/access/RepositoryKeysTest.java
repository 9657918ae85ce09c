package dev.mokuroku.source.github.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.Settings;
import dev.mokuroku.source.github.GithubConfig;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryKeysTest {
    private final RepositoryKeys keys = new RepositoryKeys(Settings.of(
            GithubConfig.class,
            Map.of("mokuroku.github.hosts.\"ghe.example.com\".api-url", "https://ghe.example.com/api/v3")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/secret/blob/main/catalog-info.yaml",
                "https://github.com:443/acme/secret/blob/main/catalog-info.yaml",
                "http://GitHub.com:80/Acme/Secret/raw/main/a.yaml",
                " https://github.com/acme/x/../secret/tree/main/a.yaml",
                "https://github.com/acme/x/%2e%2E/secret/tree/main/a.yaml",
                "https://raw.githubusercontent.com/acme/secret/main/a.yaml",
                "https://github.com//acme//secret",
            })
    void areOfTheAddressThatIsRead(String url) {
        assertThat(keys.ofUrl(url)).contains("acme/secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://user@github.com/acme/secret", "https://github.com\\\\@evil/acme/secret", "https://"})
    void ofWhatNobodyCanReadAreThoseOfNoRepository(String url) {
        assertThat(keys.ofUrl(url)).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/srv/catalog/a.yaml", "https://example.org/a/b/blob/main/a.yaml", "https://github.com/ann"})
    void ofOtherAddressesAreEmpty(String url) {
        assertThat(keys.ofUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ghe.example.com/acme/secret", "https://ghe.example.com:443/acme/secret"})
    void ofOtherHostsNameTheHost(String url) {
        assertThat(keys.ofUrl(url)).contains("ghe.example.com/acme/secret");
    }
}

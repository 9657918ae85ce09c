package dev.mokuroku.scaffolder.github.autocomplete;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.write.ApiCallersForTests;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GithubSuggestionsTest {
    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    private final GithubSuggestions suggestions =
            new GithubSuggestions(ApiCallersForTests.of(GITHUB.apiUrl(), Map.of()));

    @Test
    void ownersAreTheOrganizationsOfThePerson() throws Exception {
        GITHUB.rest(get("/user/orgs?per_page=100&page=1").willReturn(okJson("[{\"login\": \"acme\"}]")));
        assertThat(suggestions.of("owners", "own", json("{}"))).containsExactly("acme");
        assertThat(GITHUB.requests().getFirst().getHeader("Authorization")).isEqualTo("Bearer own");
    }

    @Test
    void readsAllPages() throws Exception {
        GITHUB.rest(get("/user/repos?per_page=100&page=1").willReturn(okJson(page("full_name", 100))));
        GITHUB.rest(get("/user/repos?per_page=100&page=2").willReturn(okJson(page("full_name", 1))));
        assertThat(suggestions.of("repositoriesWithOwner", "own", json("{\"host\": \"github.com\"}")))
                .hasSize(101);
        assertThat(GITHUB.requests()).hasSize(2);
    }

    @Test
    void branchesAreThoseOfTheRepository() throws Exception {
        GITHUB.rest(get("/repos/acme/a%2Fb/branches?per_page=100&page=1").willReturn(okJson(page("name", 2))));
        assertThat(suggestions.of("branches", "own", json("{\"owner\": \"acme\", \"repository\": \"a/b\"}")))
                .containsExactly("name-1", "name-2");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "nothing, {}, Invalid resource: nothing",
                "branches, {\"owner\": \"acme\"}, Missing owner and/or repository context parameter",
                "branches, {\"repository\": \"a\"}, Missing owner and/or repository context parameter",
                "owners, {\"host\": \"169.254.169.254\"}, No integration for host 169.254.169.254"
            })
    void refusesAnythingElse(String resource, String context, String message) {
        assertThatThrownBy(() -> suggestions.of(resource, "own", json(context)))
                .isInstanceOf(CatalogException.class)
                .hasMessage(message);
        assertThat(GITHUB.requests()).isEmpty();
    }

    @Test
    void reportsThatGithubRefusesTheToken() {
        GITHUB.rest(get("/user/orgs?per_page=100&page=1").willReturn(FakeGithub.refusal(401, "Bad credentials")));
        assertThatThrownBy(() -> suggestions.of("owners", "own", json("{}")))
                .isInstanceOfSatisfying(GithubRefusalException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused.reason()).contains("Bad credentials");
                });
    }

    private static String page(String field, int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(n -> "{\"%s\": \"name-%d\"}".formatted(field, n))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static JsonNode json(String text) throws Exception {
        return PlainJson.MAPPER.readTree(text);
    }
}

package dev.mokuroku.scaffolder.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackstageFiltersTest {
    private final Map<String, TemplateFunction> filters = new BackstageFilters(GitHosts.KNOWN).byName();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            github.com?owner=acme&repo=shop                     | {"host":"github.com","owner":"acme","repo":"shop"}
            GitHub.com:443?repo=a%20b&owner=x&repo=y            | {"host":"github.com","owner":"x","repo":"a b"}
            gitlab.com?project=7                                | {"host":"gitlab.com","project":"7"}
            dev.azure.com?organization=o&project=p&repo=r       | {"host":"dev.azure.com","repo":"r","organization":"o","project":"p"}
            bitbucket.org?workspace=w&project=p&repo=r          | {"host":"bitbucket.org","repo":"r","workspace":"w","project":"p"}
            """)
    void readTheUrlOfARepository(String url, String expected) throws JsonProcessingException {
        assertThat(call("parseRepoUrl", json('"' + url + '"'))).isEqualTo(json(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            git.example.com?owner=a&repo=b | No matching integration configuration for host git.example.com, please check your integrations config
            https://github.com?owner=a     | No matching integration configuration for host https, please check your integrations config
            5                              | No matching integration configuration for host 0.0.0.5, please check your integrations config
            github.com?owner=a             | Invalid repo URL passed to publisher: https://github.com/?owner=a, missing repo
            github.com?owner=&repo=b       | Invalid repo URL passed to publisher: https://github.com/?owner=&repo=b, missing owner
            gitlab.com?repo=b              | Invalid repo URL passed to publisher: https://gitlab.com/?repo=b, missing owner
            bitbucket.org                  | Invalid repo URL passed to publisher: https://bitbucket.org/, missing workspace
            """)
    void refuseRepositoriesThatLackSomething(String url, String message) {
        assertThatThrownBy(() -> call("parseRepoUrl", json('"' + url + '"'))).hasMessage(message);
    }

    @Test
    void nameARepositoryByOwnerAndName() throws JsonProcessingException {
        assertThat(call("projectSlug", json("\"github.com?repo=shop&owner=acme\""))
                        .asText())
                .isEqualTo("acme/shop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Component:prod/Shop"            | {}                                              | {"kind":"Component","namespace":"prod","name":"Shop"}
            "a:b:c"                          | {}                                              | {"kind":"a","namespace":"default","name":"b:c"}
            "x"                              | {"defaultKind":"API","defaultNamespace":"n"}    | {"kind":"API","namespace":"n","name":"x"}
            {"kind":"Group","name":"Team"}   | {}                                              | {"kind":"Group","namespace":"default","name":"Team"}
            """)
    void readTheRefOfAnEntity(String ref, String defaults, String expected) throws JsonProcessingException {
        assertThat(call("parseEntityRef", json(ref), json(defaults))).isEqualTo(json(expected));
    }

    @Test
    void refuseRefsWithoutAKindOrAName() {
        assertThatThrownBy(() -> call("parseEntityRef", MissingNode.getInstance()))
                .hasMessage("Entity reference must not be empty");
        assertThatThrownBy(() -> call("parseEntityRef", json("\"shop\""))).hasMessageContaining("kind");
        assertThatThrownBy(() -> call("parseEntityRef", json("{\"kind\":\"Group\"}")))
                .hasMessageContaining("had missing or empty name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":{"b":1}}      | a.b       | 1
            {"a.b":1}          | a.b       | 1
            [{"n":1},{"n":2}]  | [1].n     | 2
            {"a":[5,6]}        | a.1       | 6
            {"a b":{"c":1}}    | ["a b"].c | 1
            """)
    void pickAPart(String value, String path, String expected) throws JsonProcessingException {
        assertThat(call("pick", json(value), json('"' + path.replace("\"", "\\\"") + '"')))
                .isEqualTo(json(expected));
    }

    @Test
    void pickNothingWhereThereIsNoPart() throws JsonProcessingException {
        assertThat(call("pick", json("{}"), json("\"a.b\"")).isMissingNode()).isTrue();
        assertThat(call("pick", json("{}")).isMissingNode()).isTrue();
    }

    @Test
    void areAllDescribed() {
        List<String> described = new ArrayList<>();
        FilterDescriptions.ALL.path("filters").fieldNames().forEachRemaining(described::add);

        assertThat(described).containsExactlyInAnyOrderElementsOf(filters.keySet());
    }

    private JsonNode call(String filter, JsonNode... arguments) {
        return filters.get(filter).call(List.of(arguments));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return PlainJson.MAPPER.readTree(text);
    }
}

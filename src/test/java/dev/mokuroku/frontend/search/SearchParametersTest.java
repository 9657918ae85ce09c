package dev.mokuroku.frontend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mokuroku.error.CatalogException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {
    private static final Set<String> KNOWN = Set.of("software-catalog", "techdocs");

    @Test
    void standAsBackstageHasThemWhereNoneAreGiven() {
        assertThat(parse("")).isEqualTo(new SearchParameters("", Set.of(), Map.of(), 0, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"types=techdocs", "types[]=techdocs", "types[0]=techdocs"})
    void takesListsAsQsWritesThem(String query) {
        assertThat(parse(query).types()).containsExactly("techdocs");
    }

    @Test
    void takesFiltersAsQsWritesThem() {
        String query = "filters[kind]=API&filters[owner][0]=a&filters[owner][1]=b&filters[type][]=c&filters[spec.x]=d";
        assertThat(parse(query).filters())
                .containsOnly(
                        Map.entry("kind", List.of("API")),
                        Map.entry("owner", List.of("a", "b")),
                        Map.entry("type", List.of("c")),
                        Map.entry("spec.x", List.of("d")));
    }

    @Test
    void readsAndWritesCursorsOfBackstagesFrontend() {
        assertThat(parse("pageCursor=Mg==").page()).isEqualTo(2);
        assertThat(PageNumberCursor.encode(2)).isEqualTo("Mg==");
        assertThat(parse("pageCursor=").page()).isZero();
    }

    /// The first of each is what Backstage says to the same.
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pageLimit=abc;           request/query/pageLimit must be integer
            pageLimit=;              request/query/pageLimit must be integer
            pageLimit=1.5;           request/query/pageLimit must be integer
            pageLimit=-1;            request/query/pageLimit must be >= 0
            pageLimit=9999999999;    request/query/pageLimit must be integer
            term[]=a;                request/query/term must be string
            term=a&term=b;           request/query/term must be string
            types=;                  request/query/types must be array
            filters=abc;             request/query/filters must be object
            filters[kind][x]=a;      request/query/filters[kind][x] must be a value or a list of values
            filters[]=a;             request/query/filters[] must be a value or a list of values
            filters[kind=a;          request/query/filters[kind must be a value or a list of values
            pageCursor=abc;          request/query/pageCursor must be a cursor from a previous response
            pageCursor=LTE=;         request/query/pageCursor must be a cursor from a previous response
            pageCursor=OTk5OTk=;     request/query/pageCursor must be within the first 10000 results
            """)
    void refusesMalformedOnes(String query, String message) {
        refuses(query, message);
    }

    @Test
    void reportsAllInvalidValuesAsBackstageDoes() {
        refuses("types[1]=nada&types[0]=nope&pageLimit=101&term=" + "x".repeat(101), """
                Invalid query string: [
                  {
                    "code": "custom",
                    "message": "The term length \\"101\\" is greater than \\"100\\"",
                    "path": [
                      "term"
                    ]
                  },
                  {
                    "code": "custom",
                    "message": "Invalid input",
                    "path": [
                      "types",
                      0
                    ]
                  },
                  {
                    "code": "custom",
                    "message": "Invalid input",
                    "path": [
                      "types",
                      1
                    ]
                  },
                  {
                    "code": "custom",
                    "message": "The page limit \\"101\\" is greater than \\"100\\"",
                    "path": [
                      "pageLimit"
                    ]
                  }
                ]""");
    }

    @Test
    void limitsHowManyThereMayBe() {
        refuses(times(21, "filters[f%d]=a"), "request/query/filters must NOT have more than 20 properties");
        refuses(times(101, "filters[kind][%d]=a"), "request/query/filters/kind must NOT have more than 100 items");
        refuses(times(51, "types[%d]=techdocs"), "request/query/types must NOT have more than 50 items");
    }

    private static void refuses(String query, String message) {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> parse(query))
                .withMessage(message);
    }

    private static String times(int count, String parameter) {
        return IntStream.range(0, count).mapToObj(parameter::formatted).collect(Collectors.joining("&"));
    }

    private static SearchParameters parse(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : query.isEmpty() ? List.<String>of() : List.of(query.split("&"))) {
            int equals = parameter.indexOf('=');
            parameters
                    .computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return SearchParameters.parse(parameters, KNOWN);
    }
}

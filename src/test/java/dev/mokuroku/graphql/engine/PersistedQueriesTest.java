package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PersistedQueriesTest {
    private static final String TEXT = "{__typename}";
    private static final String HASH = "ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38";

    private final PersistedQueries queries = queries(Map.of());

    @Test
    void answersTheTextOfAHashThatCameWithItBefore() {
        queries.store(queries.resolve(request(TEXT, HASH)));
        assertThat(queries.resolve(request("", HASH)).query()).isEqualTo(TEXT);
    }

    @Test
    void takesTheHashInCapitals() {
        queries.store(request(TEXT, HASH.toUpperCase(java.util.Locale.ROOT)));
        assertThat(queries.resolve(request("", HASH)).query()).isEqualTo(TEXT);
    }

    @Test
    void keepsNothingBeforeTheDocumentWasFoundSound() {
        queries.resolve(request(TEXT, HASH));
        assertRefused(() -> queries.resolve(request("", HASH)), ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void refusesAHashOfAnotherText() {
        assertRefused(() -> queries.resolve(request("{viewer{id}}", HASH)), ErrorCode.INVALID_INPUT);
    }

    @Test
    void refusesOtherVersionsAndWhatIsNoHash() {
        assertRefused(
                () -> queries.resolve(request("", Map.of("version", 2, "sha256Hash", HASH))), ErrorCode.INVALID_INPUT);
        assertRefused(() -> queries.resolve(request("", Map.of("sha256Hash", HASH))), ErrorCode.INVALID_INPUT);
        assertRefused(
                () -> queries.resolve(request("", Map.of("version", 1, "sha256Hash", "ab"))), ErrorCode.INVALID_INPUT);
        assertRefused(() -> queries.resolve(request("", Map.of("version", 1))), ErrorCode.INVALID_INPUT);
    }

    @Test
    void refusesARequestWithoutTextAndHash() {
        assertRefused(
                () -> queries.resolve(new GraphQLRequest(" ", null, Map.of(), Map.of())), ErrorCode.INVALID_INPUT);
    }

    @Test
    void saysSoWhereItIsSwitchedOff() {
        PersistedQueries off = queries(Map.of("mokuroku.graphql.persisted-queries.enabled", "false"));
        assertRefused(() -> off.resolve(request(TEXT, HASH)), ErrorCode.NOT_IMPLEMENTED);
        GraphQLRequest plain = new GraphQLRequest(TEXT, null, Map.of(), Map.of());
        assertThat(off.resolve(plain)).isEqualTo(plain);
    }

    private static PersistedQueries queries(Map<String, String> settings) {
        return new PersistedQueries(Settings.of(GraphQLConfig.class, settings).persistedQueries());
    }

    private static GraphQLRequest request(String text, String hash) {
        return request(text, Map.of("version", 1, "sha256Hash", hash));
    }

    private static GraphQLRequest request(String text, Map<String, Object> persisted) {
        return new GraphQLRequest(text, null, Map.of(), Map.of("persistedQuery", persisted));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CatalogException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

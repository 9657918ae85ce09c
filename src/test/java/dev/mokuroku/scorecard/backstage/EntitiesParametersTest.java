package dev.mokuroku.scorecard.backstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesParametersTest {
    @Test
    void haveDefaults() {
        EntitiesParameters parameters = EntitiesParameters.parse(new MultivaluedHashMap<>());
        assertThat(parameters.page()).isEqualTo(1);
        assertThat(parameters.pageSize()).isEqualTo(5);
        assertThat(parameters.owners()).isEmpty();
        assertThat(parameters.sort()).isEqualTo(new EntitiesParameters.Sort("timestamp", true));
    }

    @Test
    void takeOwnersWithAndWithoutKind() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.add("owner", "Checkout");
        query.add("owner", "user:default/Ann");
        assertThat(EntitiesParameters.parse(query).owners())
                .containsExactly("group:default/checkout", "user:default/ann");
    }

    @ParameterizedTest
    @CsvSource({
        "page, 0",
        "page, 10001",
        "page, two",
        "pageSize, 101",
        "pageSize, 0",
        "status, ''",
        "owner, ' '",
        "kind, ''",
        "namespace, ''",
        "entityName, ''",
        "sortBy, age",
        "sortOrder, up",
    })
    void refuseOtherValues(String name, String value) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.add(name, value);
        assertThatThrownBy(() -> EntitiesParameters.parse(query))
                .isInstanceOf(CatalogException.class)
                .hasMessage("Invalid query parameters");
    }

    @Test
    void refuseTooManyOwners() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.put("owner", Collections.nCopies(51, "a"));
        assertThatThrownBy(() -> EntitiesParameters.parse(query)).hasMessage("Invalid query parameters");
    }
}

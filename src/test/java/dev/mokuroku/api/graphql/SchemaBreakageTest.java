package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaBreakageTest {
    private static final String BEFORE = """
            type Query {
              thing(ref: String!, size: Int = 20): Thing
              every(order: Order): [Thing!]!
            }
            interface Named { name: String! }
            type Thing implements Named { name: String!, title: String }
            enum Order { ASC DESC }
            input Wish { ref: String!, note: String }
            type Mutation { wish(input: Wish!): Thing }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a field is gone         | title: String                     |                                       | Thing
            a field may be null     | name: String!, title              | name: String, title                   | name
            a field changes type    | title: String                     | title: Int                            | title
            a list changes          | [Thing!]!                         | Thing                                 | every
            an argument is gone     | , size: Int = 20                  |                                       | thing
            an argument is required | size: Int = 20                    | size: Int = 20, page: Int!            | page
            an argument changes     | size: Int = 20                    | size: String                          | size
            an enum value is gone   | ASC DESC                          | ASC                                   | Order
            an input is required    | note: String                      | note: String!                         | note
            an input field is gone  | , note: String                    |                                       | note
            an interface is gone    | type Thing implements Named       | type Thing                            | Thing
            """)
    void reportsWhatBreaks(String name, String before, String after, String place) {
        assertThat(SchemaBreakage.between(BEFORE, changed(before, after)))
                .as(name)
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).contains(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a field is new           | title: String                    | title: String, age: Int
            a field is never null    | title: String                    | title: String!
            an argument is new       | size: Int = 20                   | size: Int = 20, page: Int
            an argument is optional  | thing(ref: String!               | thing(ref: String
            an input field is new    | note: String                     | note: String, more: Int
            a description is new     | title: String                    | "What it is called." title: String
            """)
    void letsAdditionsPass(String name, String before, String after) {
        assertThat(SchemaBreakage.between(BEFORE, changed(before, after)))
                .as(name)
                .isEmpty();
    }

    @Test
    void letsNewTypesPass() {
        assertThat(SchemaBreakage.between(BEFORE, BEFORE + "type Other implements Named { name: String! }"))
                .isEmpty();
    }

    private static String changed(String before, String after) {
        assertThat(BEFORE).contains(before);
        return BEFORE.replace(before, after == null ? "" : after);
    }
}

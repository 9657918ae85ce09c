package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.security.Role;
import dev.mokuroku.security.servicetoken.TokenRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenArgumentsTest {
    @Test
    void parsesEveryAction() {
        TokenArguments issue = new TokenArguments.Issue(new TokenRequest("deploy", Role.EDITOR, 90, null));
        assertThat(parse("issue deploy --role editor --expires-in-days 90")).isEqualTo(issue);
        assertThat(parse("issue --role=EDITOR --expires-in-days=90 deploy")).isEqualTo(issue);
        assertThat(parse("issue deploy --role reader"))
                .isEqualTo(new TokenArguments.Issue(new TokenRequest("deploy", Role.READER, null, null)));
        assertThat(parse("issue deploy --role reader --scope kind=api"))
                .isEqualTo(new TokenArguments.Issue(new TokenRequest("deploy", Role.READER, null, "kind=api")));
        assertThat(parse("list")).isEqualTo(new TokenArguments.ListAll());
        assertThat(parse("revoke 00000000-0000-0000-0000-000000000001"))
                .isEqualTo(new TokenArguments.Revoke(new UUID(0, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | token needs issue, list or revoke
            create                                      | token needs issue, list or revoke, but has 'create'
            issue                                       | token issue needs NAME
            issue deploy                                | token issue needs --role with one of reader, editor, admin
            issue deploy --role owner                   | --role must be one of reader, editor, admin but is 'owner'
            issue deploy --role                         | --role needs a value
            issue deploy --role reader --role editor    | --role must be given once
            issue deploy --role reader --days 3         | token issue has no option --days
            issue deploy --role reader more             | token issue has an unexpected argument 'more'
            issue deploy --role reader --expires-in-days x | --expires-in-days must be from 1 to 3650 but is 'x'
            list all                                    | token list has an unexpected argument 'all'
            revoke                                      | token revoke needs ID
            revoke deploy                               | ID must be a UUID that token list shows, but is 'deploy'""")
    void namesWhatIsWrong(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static TokenArguments parse(String arguments) {
        return TokenArguments.parse(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
    }
}

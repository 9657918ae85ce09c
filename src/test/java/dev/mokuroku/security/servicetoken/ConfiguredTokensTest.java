package dev.mokuroku.security.servicetoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredTokensTest {
    private final ConfiguredTokens tokens =
            new ConfiguredTokens(List.of("ci=secret-of-ci", "bare-secret", "a=b=c=d=e=f"));

    @Test
    void namesTheOwnerOfAToken() {
        assertThat(tokens.nameOf("secret-of-ci")).contains("ci");
        assertThat(tokens.nameOf("bare-secret")).contains("service");
        assertThat(tokens.nameOf("b=c=d=e=f")).contains("a");
    }

    @Test
    void knowsNoOtherToken() {
        assertThat(tokens.nameOf("secret-of-c")).isEmpty();
        assertThat(tokens.nameOf("")).isEmpty();
    }

    @Test
    void refusesATokenThatCanBeGuessed() {
        assertThatThrownBy(() -> new ConfiguredTokens(List.of("ci=short")))
                .hasMessage("must be name=token with a token of at least 8 characters, but its token has 5");
    }
}

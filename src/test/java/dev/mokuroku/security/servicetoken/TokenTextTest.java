package dev.mokuroku.security.servicetoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTextTest {
    private static final String TOKEN = "mkr_" + "a".repeat(43);

    @Test
    void generatesDifferentWellFormedTokens() {
        List<String> tokens = Stream.generate(TokenText::generate).limit(100).toList();
        assertThat(tokens).doesNotHaveDuplicates().allMatch(TokenText::isWellFormed);
    }

    @Test
    void recognizesNoOtherForm() {
        assertThat(List.of(
                        "",
                        "mkr_",
                        "mkr_short",
                        TOKEN + "a",
                        TOKEN.substring(1),
                        TOKEN.replace("mkr_", "mkr-"),
                        TOKEN.substring(0, 46) + "=",
                        TOKEN.substring(0, 46) + "\0",
                        TOKEN.substring(0, 46) + "é",
                        TOKEN + "\n"))
                .noneMatch(TokenText::isWellFormed);
        assertThat(TokenText.isWellFormed(TOKEN)).isTrue();
    }

    /// `printf mkr_aaa… | sha256sum`
    @Test
    void hashesWithSha256() {
        assertThat(TokenText.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void issuedTokenIsPrintedWithoutItsText() {
        assertThat(new IssuedToken(TOKEN, Tokens.token("deploy", null)))
                .hasToString("IssuedToken[" + Tokens.token("deploy", null) + "]");
    }
}

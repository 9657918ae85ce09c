package dev.mokuroku.scaffolder.task.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionPatternsTest {
    @Test
    void matchesIdsAndBeginnings() {
        ActionPatterns patterns = ActionPatterns.parse("setting", List.of("publish:github", " github:* "));

        assertThat(patterns.match("publish:github")).isTrue();
        assertThat(patterns.match("publish:github:pull-request")).isFalse();
        assertThat(patterns.match("github:issues:create")).isTrue();
        assertThat(patterns.match("debug:log")).isFalse();
    }

    @Test
    void starMatchesAll() {
        assertThat(ActionPatterns.parse("setting", List.of("*")).match("debug:log"))
                .isTrue();
    }

    @Test
    void refusesOtherFormsAndNamesTheSetting() {
        assertThatThrownBy(() -> ActionPatterns.parse("setting", List.of("a*b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setting")
                .hasMessageContaining("a*b");
        assertThatThrownBy(() -> ActionPatterns.parse("setting", List.of(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

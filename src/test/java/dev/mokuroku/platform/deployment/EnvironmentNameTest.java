package dev.mokuroku.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import org.junit.jupiter.api.Test;

class EnvironmentNameTest {
    @Test
    void nameAndReferenceOfItsResourceAreTheSame() {
        assertThat(EnvironmentName.of(" Production ")).isEqualTo("production");
        assertThat(EnvironmentName.of("resource:production")).isEqualTo("production");
        assertThat(EnvironmentName.of("Resource:default/Production")).isEqualTo("production");
        assertThat(EnvironmentName.of("resource:acme/production")).isEqualTo("resource:acme/production");
        assertThat(EnvironmentName.of("resource:")).isEqualTo("resource:");
        assertThat(EnvironmentName.of("eu-1/production")).isEqualTo("eu-1/production");
    }

    @Test
    void hasTheReferenceOfItsResource() {
        assertThat(EnvironmentName.refOf("production")).contains(EntityRef.parse("resource:default/production"));
        assertThat(EnvironmentName.refOf("resource:acme/production"))
                .contains(EntityRef.parse("resource:acme/production"));
        assertThat(EnvironmentName.refOf("resource:")).isEmpty();
    }
}

package dev.mokuroku.security.visibility;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// One rule, and limits of GraphQL that allow to ask for everything at once.
public final class WithHiddenEntities implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mokuroku.auth.guest", "false",
                "mokuroku.auth.roles.admin", "user:root",
                "mokuroku.auth.visibility.secret.entities", HiddenWorld.HIDDEN,
                "mokuroku.auth.visibility.secret.visible-to", "group:insiders",
                "mokuroku.graphql.max-tokens", "200000",
                "mokuroku.graphql.max-fields", "100000",
                "mokuroku.graphql.max-cost", "1000000000",
                "mokuroku.graphql.max-running-cost", "2000000000",
                "mokuroku.graphql.timeout", "60s");
    }
}

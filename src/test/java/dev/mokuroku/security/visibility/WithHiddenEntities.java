package dev.mokuroku.security.visibility;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/// One rule, and limits of GraphQL that allow to ask for everything at once.
public final class WithHiddenEntities implements QuarkusTestProfile {
    static final Map<String, String> COMMON = Map.of(
            "mokuroku.auth.guest", "false",
            "mokuroku.auth.roles.admin", "user:root",
            "mokuroku.graphql.max-tokens", "200000",
            "mokuroku.graphql.max-fields", "100000",
            "mokuroku.graphql.max-cost", "1000000000",
            "mokuroku.limits.graphql-cost-per-minute", "0",
            "mokuroku.limits.requests-per-minute", "0",
            "mokuroku.graphql.max-running-cost", "2000000000",
            "mokuroku.graphql.timeout", "60s");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(COMMON);
        settings.put("mokuroku.auth.visibility.secret.entities", HiddenWorld.HIDDEN);
        settings.put("mokuroku.auth.visibility.secret.visible-to", "group:insiders");
        return settings;
    }
}

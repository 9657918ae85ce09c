package dev.mokuroku.security.visibility;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/// Private repositories are for members; no other rule.
public final class WithPrivateRepository implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(WithHiddenEntities.COMMON);
        settings.put("mokuroku.auth.private-repositories", "members");
        return settings;
    }
}

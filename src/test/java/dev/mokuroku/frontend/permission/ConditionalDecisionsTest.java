package dev.mokuroku.frontend.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.authentication.Callers;
import dev.mokuroku.security.permission.PermissionPolicy;
import dev.mokuroku.security.permission.RequestedPermission;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Questions without a resource, which plugins of a Backstage backend ask for themselves or for a user.
class ConditionalDecisionsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final EntityRef ANN = EntityRef.parse("user:default/ann");
    private static final EntityRef WEB = EntityRef.parse("group:default/web");

    private final PermissionPolicy policy = new PermissionPolicy() {
        @Override
        public boolean allows(Caller caller, RequestedPermission permission) {
            return permission.name().equals("catalog.entity.read");
        }

        @Override
        public List<EntityRef> allowedOwners(Caller caller, RequestedPermission permission) {
            return permission.name().equals("catalog.entity.refresh") && caller instanceof Caller.User
                    ? List.of(ANN, WEB)
                    : List.of();
        }

        @Override
        public EntityFilter visibleEntities() {
            return visible;
        }
    };
    private EntityFilter visible = EntityFilter.EVERYTHING;

    @Test
    void nameWhatTheUserSees() throws JsonProcessingException {
        visible = new EntityFilter.Not(EntityFilter.is("metadata.namespace", "pay"));
        Caller user = new Caller.User(ANN, "plugin:search");
        assertThat(decisionFor(user, "catalog.entity.read")).isEqualTo(MAPPER.readTree("""
                        {"id": "1", "result": "CONDITIONAL", "pluginId": "catalog", "resourceType": "catalog-entity",
                         "conditions": {"not": {"rule": "HAS_METADATA", "resourceType": "catalog-entity",
                           "params": {"key": "namespace", "value": "pay"}}}}"""));
        assertThat(decisionFor(user, "catalog.entity.refresh").at("/conditions/allOf"))
                .hasSize(2);
        assertThat(decisionFor(user, "catalog.entity.delete").path("result").asText())
                .isEqualTo("DENY");
    }

    @Test
    void allowNothingByThemselvesWhereNoRuleExpressesIt() throws JsonProcessingException {
        visible = new EntityFilter.HasPrefix("metadata.name", "open-");
        assertThat(decisionFor(new Caller.User(ANN, "plugin:search"), "catalog.entity.read"))
                .isEqualTo(MAPPER.readTree("""
                        {"id": "1", "result": "CONDITIONAL", "pluginId": "catalog", "resourceType": "catalog-entity",
                         "conditions": {"rule": "IS_ENTITY_KIND", "resourceType": "catalog-entity",
                           "params": {"kinds": []}}}"""));
    }

    @Test
    void nameTheOwnersWhereOwnersAreAllowed() throws JsonProcessingException {
        assertThat(decisionFor(new Caller.User(ANN, "plugin:catalog"), "catalog.entity.refresh"))
                .isEqualTo(MAPPER.readTree("""
                        {"id": "1", "result": "CONDITIONAL", "pluginId": "catalog", "resourceType": "catalog-entity",
                         "conditions": {"rule": "IS_ENTITY_OWNER", "resourceType": "catalog-entity",
                           "params": {"claims": ["user:default/ann", "group:default/web"]}}}"""));
    }

    @Test
    void areUnconditionalOtherwise() throws JsonProcessingException {
        Caller user = new Caller.User(ANN, "plugin:catalog");
        assertThat(decisionFor(user, "catalog.entity.read"))
                .isEqualTo(MAPPER.readTree("{\"id\": \"1\", \"result\": \"ALLOW\"}"));
        assertThat(decisionFor(new Caller.Service("plugin:catalog"), "catalog.entity.refresh"))
                .isEqualTo(MAPPER.readTree("{\"id\": \"1\", \"result\": \"DENY\"}"));
    }

    @Test
    void areRefusedToUsersThemselves() {
        assertThatThrownBy(() -> decisionFor(new Caller.User(ANN), "catalog.entity.refresh"))
                .isInstanceOf(CatalogException.class)
                .hasMessageStartingWith("Resource permissions require a resourceRef");
    }

    private JsonNode decisionFor(Caller caller, String permission) throws JsonProcessingException {
        JsonNode question = MAPPER.readTree("""
                {"items": [{"id": "1", "permission": {"type": "resource", "name": "%s", "attributes": {},
                  "resourceType": "catalog-entity"}}]}""".formatted(permission));
        PermissionResource resource = new PermissionResource(policy, new CurrentCaller(Callers.identity(caller)));
        return MAPPER.valueToTree(resource.authorize(question)).at("/items/0");
    }
}

package dev.mokuroku.scaffolder.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.audit.Author;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Permission;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class TaskCallerTest {
    private static final EntityRef VAULT = EntityRef.parse("component:default/vault");
    private static final EntityRef SHOP = EntityRef.parse("component:default/shop");

    @Inject
    TaskCaller caller;

    @Inject
    CatalogIndex index;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentIdentityAssociation identities;

    @Test
    void seesWhatThePersonSees() {
        assertThat(sees("user:default/ann", VAULT)).isTrue();
        assertThat(sees("user:default/ben", VAULT)).isFalse();
        assertThat(sees("user:default/ben", SHOP)).isTrue();
    }

    @Test
    void nobodySeesWhatARuleHides() throws Exception {
        assertThat(sees(null, SHOP)).isTrue();
        assertThat(sees(null, VAULT)).isFalse();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.submit(() -> sees(null, VAULT)).get()).isFalse();
            assertThat(threads.submit(() -> sees("user:default/ann", VAULT)).get())
                    .isTrue();
        }
    }

    @Test
    void changesInTheNameOfThePerson() {
        assertThat(change("user:default/ann")).isEqualTo("user:default/ann");
        assertThat(caller.<String>changeAsCaller(
                        task("user:default/carl"), "report", () -> Author.currentOrSource("nobody")))
                .isEqualTo("user:default/carl");
    }

    @Test
    void refusesWhatTheRoleOfThePersonDoesNotAllow() {
        assertRefused("user:default/carl", "NotAllowedError")
                .hasMessage("user:default/carl may not register a location: the permission catalog.location.create"
                        + " needs the role editor");
    }

    @Test
    void refusesChangesOfNobody() {
        assertRefused(null, "NotAllowedError")
                .hasMessage("Only a task of a person who is signed in may register a location, but a service or a guest"
                        + " without a token created task 1");
        assertThatThrownBy(() -> caller.changeAsCaller(task(null), "report deployments", () -> 1))
                .hasMessageStartingWith("Only a task of a person who is signed in may report deployments");
    }

    @Test
    void givesTheRequestItsOwnCallerBack() {
        signIn(new Caller.Service("bot"));
        String within = caller.run(task("user:default/ann"), () -> current.get().getName());
        assertThat(within).isEqualTo("user:default/ann");
        assertThat(current.get().getName()).isEqualTo("bot");
        assertThatThrownBy(() -> caller.run(task("user:default/ann"), () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(current.get().getName()).isEqualTo("bot");
    }

    @Test
    void staysInTheRequestOfThePerson() {
        signIn(new Caller.User(EntityRef.parse("user:default/ann")));
        ContextState request = Arc.container().requestContext().getState();
        ContextState within = caller.run(
                task("user:default/ann"), () -> Arc.container().requestContext().getState());
        assertThat(within).isSameAs(request);
    }

    @Test
    void namesARefusalOfTheCatalogAsBackstageDoes() {
        assertThatThrownBy(() -> caller.run(task("user:default/ann"), () -> {
                    throw CatalogException.notFound("There is no such thing");
                }))
                .asInstanceOf(type(ActionException.class))
                .extracting(ActionException::name, ActionException::getMessage)
                .containsExactly("NotFoundError", "There is no such thing");
    }

    private boolean sees(String user, EntityRef ref) {
        return caller.run(task(user), () -> index.byRef(ref).isPresent());
    }

    private String change(String user) {
        return caller.change(
                task(user),
                Permission.CATALOG_LOCATION_CREATE,
                "register a location",
                () -> Author.currentOrSource("nobody"));
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String user, String name) {
        return assertThatThrownBy(() -> change(user))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo(name));
    }

    private void signIn(Caller other) {
        identities.setIdentity(
                QuarkusSecurityIdentity.builder().setPrincipal(other).build());
    }

    private static TaskInfo task(String user) {
        return new TaskInfo("1", user, null, "template:default/hello", null, null);
    }
}

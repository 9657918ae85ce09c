package dev.mokuroku.platform.usage.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.usage.entity.EntityFolders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EntityFolderFollowerTest {
    @Inject
    EntityFolderFollower follower;

    @Inject
    EntityFolders folders;

    @Inject
    CatalogIndex index;

    /// As the feed's follower calls it: within the transaction that saves the position.
    @Test
    void readsAllEntitiesIfTheFeedIsTooShort() {
        await().until(() -> index.count(FilterString.parse("kind=component,metadata.name=basket-service")) == 1);
        QuarkusTransaction.requiringNew().run(follower::startAnew);
        assertThat(QuarkusTransaction.requiringNew().call(folders::entities))
                .contains(EntityRef.parse("component:default/basket-service"));
    }
}

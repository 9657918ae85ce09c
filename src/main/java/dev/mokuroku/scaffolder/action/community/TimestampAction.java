package dev.mokuroku.scaffolder.action.community;

import dev.mokuroku.scaffolder.action.ActionContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/// `catalog:timestamping`: notes in a descriptor when it was made.
@Singleton
public class TimestampAction extends CommunityAction {
    private static final String CREATED_AT = "backstage.io/createdAt";

    private final Clock clock;

    TimestampAction(CommunityConfig config, Clock clock) {
        super(config, "catalog-timestamping");
        this.clock = clock;
    }

    @Override
    public void run(ActionContext context) throws IOException {
        DescriptorEdit.apply(
                context,
                entity -> entity.withObjectProperty("metadata")
                        .withObjectProperty("annotations")
                        .put(CREATED_AT, clock.instant().toString()));
    }
}

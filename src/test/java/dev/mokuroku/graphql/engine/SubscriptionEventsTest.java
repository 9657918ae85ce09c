package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import graphql.ExecutionResult;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import mutiny.zero.flow.adapters.AdaptersToReactiveStreams;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;

class SubscriptionEventsTest {
    private final List<String> heard = new ArrayList<>();
    private int afterwards;

    @Test
    void reportsKnownFailure() {
        start(Multi.createFrom().failure(new CatalogException(ErrorCode.CURSOR_EXPIRED, "Begin anew")));
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).startsWith("failed").contains("CURSOR_EXPIRED", "Begin anew");
        assertThat(afterwards).isEqualTo(1);
    }

    @Test
    void hidesInternalFailure() {
        start(Multi.createFrom().failure(new IllegalStateException("secret")));
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).contains("INTERNAL", "incident").doesNotContain("secret");
    }

    @Test
    void reportsEnd() {
        start(Multi.createFrom().empty());
        assertThat(heard).containsExactly("ended");
        assertThat(afterwards).isEqualTo(1);
    }

    private void start(Flow.Publisher<ExecutionResult> source) {
        SubscriptionEvents stream = new SubscriptionEvents(
                AdaptersToReactiveStreams.publisher(source), new DataLoaderRegistry(), Map.of(), () -> afterwards++);
        stream.start(new SubscriptionEvents.Receiver() {
            @Override
            public void onEvent(GraphQLResponse answer) {
                heard.add("event");
            }

            @Override
            public void onFailure(Map<String, Object> error) {
                heard.add("failed " + error);
            }

            @Override
            public void onEnd() {
                heard.add("ended");
            }
        });
    }
}

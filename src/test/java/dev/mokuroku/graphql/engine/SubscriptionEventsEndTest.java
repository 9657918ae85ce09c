package dev.mokuroku.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// A subscription whose source is driven by hand: any of its ends, in any order, is the only one.
class SubscriptionEventsEndTest {
    private final Source source = new Source();
    private final List<String> received = new ArrayList<>();
    private int ends;
    private final SubscriptionEvents stream =
            new SubscriptionEvents(source, new DataLoaderRegistry(), Map.of(), () -> ends++);

    @Test
    void requestsOneEventAtATime() {
        stream.start(receiver());
        source.subscribed();
        assertThat(source.requested).isEqualTo(1);
        source.emit(1);
        assertThat(source.requested).as("before the client took the event").isEqualTo(1);
        stream.requestNext();
        assertThat(source.requested).isEqualTo(2);
        source.emit(2);
        assertThat(received).containsExactly("event {data={n=1}}", "event {data={n=2}}");
    }

    @Test
    void clientThatLeavesCancelsTheSourceOnce() {
        stream.start(receiver());
        source.subscribed();
        stream.cancel();
        stream.cancel();
        assertThat(source.cancelled).isEqualTo(1);
        assertThat(ends).isEqualTo(1);
        assertThat(received).isEmpty();
    }

    @Test
    void clientThatLeavesBeforeTheSourceAnswersCancelsItThen() {
        stream.start(receiver());
        stream.cancel();
        assertThat(ends).isEqualTo(1);
        source.subscribed();
        assertThat(source.cancelled).isEqualTo(1);
        assertThat(source.requested).isZero();
    }

    @Test
    void nothingFollowsAFailure() {
        stream.start(receiver());
        source.subscribed();
        source.subscriber().onError(new CatalogException(ErrorCode.CURSOR_EXPIRED, "Begin anew"));
        source.subscriber().onComplete();
        stream.cancel();
        assertThat(received).singleElement().asString().startsWith("failure").contains("CURSOR_EXPIRED");
        assertThat(ends).isEqualTo(1);
    }

    @Test
    void nothingFollowsTheEnd() {
        stream.start(receiver());
        source.subscribed();
        source.subscriber().onComplete();
        source.subscriber().onError(new IllegalStateException("late"));
        stream.cancel();
        assertThat(received).containsExactly("end");
        assertThat(ends).isEqualTo(1);
        assertThat(source.cancelled).as("a source that ended by itself").isZero();
    }

    @Test
    void clientThatLeftHearsNoFailure() {
        stream.start(receiver());
        source.subscribed();
        stream.cancel();
        source.subscriber().onError(new IllegalStateException("the socket is closed"));
        source.subscriber().onComplete();
        assertThat(received).isEmpty();
        assertThat(ends).isEqualTo(1);
    }

    private SubscriptionEvents.Receiver receiver() {
        return new SubscriptionEvents.Receiver() {
            @Override
            public void onEvent(GraphQLResponse response) {
                received.add("event " + response.json());
            }

            @Override
            public void onFailure(Map<String, Object> error) {
                received.add("failure " + error);
            }

            @Override
            public void onEnd() {
                received.add("end");
            }
        };
    }

    private static final class Source implements Publisher<ExecutionResult>, Subscription {
        private Subscriber<? super ExecutionResult> subscriber;
        private long requested;
        private int cancelled;

        @Override
        public void subscribe(Subscriber<? super ExecutionResult> other) {
            subscriber = other;
        }

        Subscriber<? super ExecutionResult> subscriber() {
            return Objects.requireNonNull(subscriber);
        }

        void subscribed() {
            subscriber().onSubscribe(this);
        }

        void emit(int number) {
            subscriber()
                    .onNext(ExecutionResultImpl.newExecutionResult()
                            .data(Map.of("n", number))
                            .build());
        }

        @Override
        public void request(long events) {
            requested += events;
        }

        @Override
        public void cancel() {
            cancelled++;
        }
    }
}

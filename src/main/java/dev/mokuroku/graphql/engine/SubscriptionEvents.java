package dev.mokuroku.graphql.engine;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// The events of a subscription, delivered one at a time on request: a slow subscriber blocks nobody
/// and no events are buffered for it.
public final class SubscriptionEvents {
    /// Called by any thread, but never concurrently.
    public interface Receiver {
        void onEvent(GraphQLResponse response);

        /// The stream failed; no further event follows.
        ///
        /// @param error the JSON for the client
        void onFailure(Map<String, Object> error);

        /// The stream is complete; no further event follows.
        void onEnd();
    }

    private final Publisher<ExecutionResult> source;
    private final DataLoaderRegistry loaders;
    private final Map<String, Object> extensions;
    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Subscription subscription = new Subscription() {
        @Override
        public void request(long events) {}

        @Override
        public void cancel() {}
    };

    SubscriptionEvents(
            Publisher<ExecutionResult> source,
            DataLoaderRegistry loaders,
            Map<String, Object> extensions,
            Runnable onEnd) {
        this.source = source;
        this.loaders = loaders;
        this.extensions = extensions;
        this.onEnd = onEnd;
    }

    /// Subscribes and requests the first event. Call once.
    public void start(Receiver receiver) {
        source.subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription begun) {
                subscription = begun;
                if (ended.get()) {
                    begun.cancel();
                } else {
                    begun.request(1);
                }
            }

            @Override
            public void onNext(ExecutionResult result) {
                // Loaded values may be outdated at the next event.
                loaders.getDataLoaders().forEach(DataLoader::clearAll);
                receiver.onEvent(GraphQLResponse.of(result, extensions));
            }

            @Override
            public void onError(Throwable failure) {
                if (markEnded()) {
                    receiver.onFailure(ErrorJson.ofFailure("A subscription failed", failure));
                }
            }

            @Override
            public void onComplete() {
                if (markEnded()) {
                    receiver.onEnd();
                }
            }
        });
    }

    /// Requests one more event.
    public void requestNext() {
        subscription.request(1);
    }

    /// Ends the stream. Idempotent; any thread may call.
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            subscription.cancel();
            onEnd.run();
        }
    }

    private boolean markEnded() {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            onEnd.run();
        }
        return first;
    }
}

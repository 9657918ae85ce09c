package dev.mokuroku.api.graphql.engine;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// The events of a subscription, one at a time and only when asked for: a subscriber that is slow is not
/// waited for by anybody, and nothing is kept for it.
public final class EventStream {
    /// Called by whichever thread has the event, never by two at once.
    public interface Receiver {
        void event(Answer answer);

        /// No further event comes, for something went wrong.
        ///
        /// @param error as it goes out
        void failed(Map<String, Object> error);

        /// No further event comes.
        void ended();
    }

    private final Publisher<ExecutionResult> source;
    private final DataLoaderRegistry loaders;
    private final Map<String, Object> extensions;
    private final Runnable afterwards;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Subscription subscription = new Subscription() {
        @Override
        public void request(long events) {}

        @Override
        public void cancel() {}
    };

    EventStream(
            Publisher<ExecutionResult> source,
            DataLoaderRegistry loaders,
            Map<String, Object> extensions,
            Runnable afterwards) {
        this.source = source;
        this.loaders = loaders;
        this.extensions = extensions;
        this.afterwards = afterwards;
    }

    /// Asks for the first event. To be called once.
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
                // What one event has loaded says nothing about the next.
                loaders.getDataLoaders().forEach(DataLoader::clearAll);
                receiver.event(Answer.of(result, extensions));
            }

            @Override
            public void onError(Throwable failure) {
                if (stop()) {
                    receiver.failed(ErrorJson.ofFailure("A subscription broke", failure));
                }
            }

            @Override
            public void onComplete() {
                if (stop()) {
                    receiver.ended();
                }
            }
        });
    }

    /// The receiver is ready for one more.
    public void next() {
        subscription.request(1);
    }

    /// Nothing comes any more. May be called more than once, by any thread.
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            subscription.cancel();
            afterwards.run();
        }
    }

    private boolean stop() {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            afterwards.run();
        }
        return first;
    }
}

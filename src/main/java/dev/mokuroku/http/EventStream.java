package dev.mokuroku.http;

import java.io.IOException;
import java.time.Duration;

/// The body of a response of the type `text/event-stream`: events are sent as they come, until the source ends. Each
/// holds a virtual thread; a limited number is open at the same time, and a further one is refused with
/// `SERVICE_UNAVAILABLE`.
public record EventStream(Source source) {
    public static final String MEDIA_TYPE = "text/event-stream";

    /// Waits for events. Called by one thread.
    public interface Source extends AutoCloseable {
        /// Sends the events that there are.
        ///
        /// @return false after the last event
        boolean send(Sink sink) throws IOException;

        /// Waits until there may be more.
        void await(Duration timeout) throws InterruptedException;

        @Override
        void close();
    }

    /// Takes events.
    @FunctionalInterface
    public interface Sink {
        /// @param name of the event, without a line break
        /// @param data without a line break
        /// @throws IOException if the reader is gone
        void event(String name, String data) throws IOException;
    }
}

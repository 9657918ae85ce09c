package dev.mokuroku.job;

import java.time.Duration;

/// A type of tasks that a test describes.
record TestTask(String name, Work work) implements TaskType<String> {
    static final RetryPolicy THREE_ATTEMPTS = new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(1));

    interface Work {
        void run(String id, String payload) throws Exception;
    }

    @Override
    public Class<String> payloadType() {
        return String.class;
    }

    @Override
    public void run(String id, String payload) throws Exception {
        work.run(id, payload);
    }

    @Override
    public RetryPolicy retryPolicy() {
        return THREE_ATTEMPTS;
    }
}

package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Creates something in another system that a repeated call would create twice, such as an issue on GitHub.
///
/// The highest id that the system has of such things is stored before the first attempt. If it is stored already, an
/// earlier attempt may have performed the call: then its result is looked for among those with higher ids. The
/// same happens if the system does not answer. What existed before the first attempt is never taken for the result.
public final class Creation {
    private static final int MAX_ATTEMPTS = 3;
    /// After a lost response, a system may take a moment to list what it made.
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final ActionContext context;

    public Creation(ActionContext context) {
        this.context = context;
    }

    public interface HighestId {
        long get() throws InterruptedException;
    }

    public interface Lookup {
        /// Looks for what an earlier attempt of this step made.
        ///
        /// @param after the highest id of such things before the first attempt
        Optional<JsonNode> find(long after) throws InterruptedException;
    }

    /// @param key one name within the step, such as `create.issue`
    /// @param lookup called only if an earlier attempt may have performed the call
    /// @return what the call, or the lookup, gave; the same again after a crash or a retry
    public JsonNode once(String key, HighestId before, Lookup lookup, ActionContext.OnceCall create)
            throws IOException, InterruptedException {
        AtomicBoolean first = new AtomicBoolean();
        long after = context.once(key + ".after", () -> {
                    first.set(true);
                    return LongNode.valueOf(before.get());
                })
                .asLong();
        return context.once(key, () -> {
            Optional<JsonNode> found = first.get() ? Optional.empty() : lookup.find(after);
            return found.isPresent() ? found.get() : create(lookup, create, after);
        });
    }

    /// As [#once], for what has a name that the system gives only once, or a mark.
    public JsonNode onceNamed(String key, Lookup lookup, ActionContext.OnceCall create)
            throws IOException, InterruptedException {
        return once(key, () -> 0, lookup, create);
    }

    private JsonNode create(Lookup lookup, ActionContext.OnceCall create, long after)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return create.perform();
            } catch (UnansweredCallException unanswered) {
                context.cancellation().sleep(WAIT);
                Optional<JsonNode> found = lookup.find(after);
                if (found.isPresent()) {
                    return found.get();
                }
                if (attempt == MAX_ATTEMPTS) {
                    throw unanswered;
                }
            }
        }
    }
}

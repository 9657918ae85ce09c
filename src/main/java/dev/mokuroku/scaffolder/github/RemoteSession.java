package dev.mokuroku.scaffolder.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.GithubRefusalException;
import dev.mokuroku.source.github.client.ratelimit.RateLimitedException;
import dev.mokuroku.source.github.write.ApiCaller;
import dev.mokuroku.source.github.write.ApiRequest;
import dev.mokuroku.source.github.write.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Sends calls to GitHub. Waits until a rate limit is reset if that is soon.
final class RemoteSession implements GithubSession {
    /// GitHub asks for one minute, as a rule, if it gets too many writes at once.
    private static final Duration MAX_WAIT = Duration.ofMinutes(5);

    private static final int MAX_WAITS = 5;
    private static final Duration MIN_WAIT = Duration.ofSeconds(1);

    private final ActionContext context;
    private final ApiCaller caller;
    private final Clock clock;

    RemoteSession(ActionContext context, ApiCaller caller, Clock clock) {
        this.context = context;
        this.caller = caller;
        this.clock = clock;
    }

    private interface Call<T> {
        T send() throws GithubException;
    }

    @Override
    public JsonNode send(ApiRequest request) throws InterruptedException {
        return call(() -> caller.send(request).body());
    }

    @Override
    public Optional<GitRemote> remote(RepositoryUrl repository) throws InterruptedException {
        return Optional.of(new GitRemote(caller.git(repository.slug()), call(caller::token)));
    }

    private <T> T call(Call<T> call) throws InterruptedException {
        for (int waits = 0; ; waits++) {
            context.cancellation().check();
            try {
                return call.send();
            } catch (RateLimitedException limited) {
                await(limited, waits);
            } catch (RefusedRequestException refused) {
                throw new RefusedCallException(refused.status(), refused.reason(), refused.requestId());
            } catch (GithubRefusalException refused) {
                throw new RefusedCallException(refused.status(), refused.getMessage(), "");
            } catch (GithubException failure) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                throw new UnansweredCallException(failure.getMessage());
            }
        }
    }

    /// GitHub performed nothing.
    private void await(RateLimitedException limited, int waits) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), limited.until());
        if (waits == MAX_WAITS || wait.compareTo(MAX_WAIT) > 0) {
            throw new RefusedCallException(429, limited.getMessage(), "");
        }
        context.log().info(limited.getMessage());
        context.cancellation().sleep(wait.compareTo(MIN_WAIT) < 0 ? MIN_WAIT : wait);
    }
}

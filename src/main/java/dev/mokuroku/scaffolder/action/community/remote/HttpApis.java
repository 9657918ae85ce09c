package dev.mokuroku.scaffolder.action.community.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.action.UnansweredCallException;
import dev.mokuroku.source.ConnectionFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends requests over HTTP. Follows no redirect, so that credentials reach no other host. Any thread may call.
@ApplicationScoped
class HttpApis implements RemoteApis {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /// For the complete response. Argo CD reads the repository of an application before it answers.
    private static final Duration RESPONSE_TIMEOUT = Duration.ofMinutes(1);

    private static final int MAX_BODY_BYTES = 5_000_000;

    private final Duration responseTimeout;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Inject
    HttpApis() {
        this(RESPONSE_TIMEOUT);
    }

    HttpApis(Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    @Override
    public RemoteApi open(RemoteAddress address, Cancellation cancellation) {
        return request -> {
            cancellation.check();
            return send(address, request);
        };
    }

    private JsonNode send(RemoteAddress to, RemoteRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(toHttp(to, request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BODY_BYTES));
        try {
            return RemoteResponse.body(to, request, response.get(responseTimeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            throw unanswered(to, request, "timed out after %d s".formatted(responseTimeout.toSeconds()));
        } catch (ExecutionException failed) {
            throw unanswered(to, request, reasonOf(failed.getCause()));
        } finally {
            boolean _ = response.cancel(true);
        }
    }

    private static String reasonOf(@Nullable Throwable failure) {
        return ConnectionFailures.reasonOf(failure instanceof IOException broken ? broken : new IOException(failure));
    }

    private static UnansweredCallException unanswered(RemoteAddress to, RemoteRequest request, String reason) {
        return new UnansweredCallException(
                "%s did not answer the request to %s: %s".formatted(to.system(), request.purpose(), reason));
    }

    private static HttpRequest toHttp(RemoteAddress to, RemoteRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(RemoteAddress.base(to.url()) + request.path()))
                .setHeader("Accept", "application/json");
        JsonNode body = request.body();
        if (body == null) {
            http.method(request.method(), BodyPublishers.noBody());
        } else {
            http.method(request.method(), BodyPublishers.ofString(body.toString()))
                    .setHeader("Content-Type", "application/json");
        }
        String token = to.token();
        if (token != null) {
            authorize(http, token);
        }
        return http.build();
    }

    private static void authorize(HttpRequest.Builder http, String token) {
        try {
            http.setHeader("Authorization", "Bearer " + token);
        } catch (IllegalArgumentException _) { // whose message holds the token
            throw ActionException.invalidInput("The token must hold visible ASCII characters alone");
        }
    }
}

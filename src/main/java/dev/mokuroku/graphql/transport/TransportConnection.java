package dev.mokuroku.graphql.transport;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.graphql.engine.ErrorJson;
import dev.mokuroku.graphql.engine.GraphQLRequest;
import dev.mokuroku.graphql.engine.GraphQLResponse;
import dev.mokuroku.graphql.engine.SubscriptionEvents;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.security.limit.CallerBudget;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection of the protocol graphql-transport-ws
/// (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md). Confined to one thread, its peer's.
final class TransportConnection {
    private static final int BAD_REQUEST = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int FORBIDDEN = 4403;
    private static final int INIT_TIMEOUT = 4408;
    private static final int SUBSCRIBER_EXISTS = 4409;
    private static final int TOO_MANY_INITS = 4429;
    private static final String BEARER = "bearer ";

    private final SocketChannel channel;
    private final SocketServices services;
    private final Map<String, RunningOperation> running = new HashMap<>();
    private SecurityIdentity identity;
    /// Operations that the client cancelled and that still run, until they complete.
    private int cancelledStillRunning;

    private State state = State.NEW;

    private enum State {
        NEW,
        INITIALISING,
        READY,
        CLOSED
    }

    /// An operation, from its `subscribe` to its `complete`.
    private static final class RunningOperation {
        private @Nullable SubscriptionEvents events;
    }

    /// @param identity of the upgrade request; anonymous until the token arrives with `connection_init`
    TransportConnection(SocketChannel channel, SocketServices services, SecurityIdentity identity) {
        this.channel = channel;
        this.services = services;
        this.identity = identity;
    }

    void receive(String text) {
        try {
            Map<?, ?> message = services.reader().ofMessage(text);
            switch (String.valueOf(message.get("type"))) {
                case "connection_init" -> init(message.get("payload"));
                case "subscribe" -> subscribe(message.get("id"), message.get("payload"));
                case "complete" -> cancel(message.get("id"));
                case "ping" -> channel.send("{\"type\":\"pong\"}");
                case "pong" -> {
                    // A pong without a ping is legal.
                }
                default -> close(BAD_REQUEST, "Unknown type of message");
            }
        } catch (CatalogException unreadable) {
            close(BAD_REQUEST, unreadable.getMessage());
        }
    }

    /// Closes the connection if no `connection_init` arrived in time.
    void onInitTimeout() {
        if (state == State.NEW) {
            close(INIT_TIMEOUT, "Connection initialisation timeout");
        }
    }

    void onClosed() {
        state = State.CLOSED;
        List.copyOf(running.values()).forEach(TransportConnection::stop);
        running.clear();
    }

    private void init(@Nullable Object payload) {
        if (state != State.NEW) {
            close(TOO_MANY_INITS, "Too many initialisation requests");
            return;
        }
        state = State.INITIALISING;
        String token = tokenOf(payload);
        if (token != null) {
            services.identityOf(token)
                    .subscribe()
                    .with(
                            tokenIdentity -> channel.runOnChannelThread(() -> acknowledge(tokenIdentity)),
                            refused -> channel.runOnChannelThread(() -> close(FORBIDDEN, "Forbidden")));
        } else if (identity.isAnonymous()) {
            close(FORBIDDEN, "Forbidden: connection_init needs {\"Authorization\": \"Bearer <token>\"}");
        } else {
            acknowledge(identity);
        }
    }

    private void acknowledge(SecurityIdentity newIdentity) {
        if (state == State.INITIALISING) {
            identity = newIdentity;
            state = State.READY;
            channel.send("{\"type\":\"connection_ack\"}");
        }
    }

    /// Accepts the header's name in either case, because keys of a JSON object are case-sensitive.
    private static @Nullable String tokenOf(@Nullable Object payload) {
        if (!(payload instanceof Map<?, ?> map)) {
            return null;
        }
        Object header = map.containsKey("Authorization") ? map.get("Authorization") : map.get("authorization");
        if (!(header instanceof String text)) {
            return null;
        }
        return text.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? text.substring(BEARER.length()).strip()
                : text;
    }

    private void subscribe(@Nullable Object id, @Nullable Object payload) {
        if (state != State.READY) {
            close(UNAUTHORIZED, "Unauthorized");
        } else if (!(id instanceof String name) || name.isEmpty()) {
            close(BAD_REQUEST, "subscribe must have an id");
        } else if (running.containsKey(name)) {
            close(SUBSCRIBER_EXISTS, "Subscriber for " + name + " already exists");
        } else {
            start(name, payload);
        }
    }

    private void start(String id, @Nullable Object payload) {
        try {
            if (running.size() + cancelledStillRunning >= services.limits().maxOperations()) {
                throw new QueryRefusal(
                        Reason.OPERATIONS,
                        "A connection runs at most %d operations at a time"
                                .formatted(services.limits().maxOperations()));
            }
            CallerBudget budget = services.callerLimits().of(identity, channel::clientAddress);
            budget.takeRequest();
            GraphQLRequest request = services.reader().of(payload);
            RunningOperation operation = new RunningOperation();
            running.put(id, operation);
            var _ = services.execute(request, identity, budget)
                    .whenComplete((response, failure) ->
                            channel.runOnChannelThread(() -> deliverResponse(id, operation, response, failure)));
        } catch (CatalogException refusal) {
            error(id, List.of(ErrorJson.of(refusal)));
        }
    }

    /// @param failure set if there is no response
    private void deliverResponse(
            String id, RunningOperation operation, @Nullable GraphQLResponse response, @Nullable Throwable failure) {
        boolean stillSubscribed = running.get(id) == operation;
        if (!stillSubscribed) {
            cancelledStillRunning--;
        }
        switch (response) {
            case GraphQLResponse.Streaming stream when stillSubscribed -> listen(id, operation, stream.events());
            case GraphQLResponse.Streaming stream -> stream.events().cancel();
            case GraphQLResponse.Refused refused when stillSubscribed -> fail(id, operation, refused.errors());
            case GraphQLResponse.Executed executed
            when stillSubscribed -> {
                deliverResponse(id, operation, executed);
            }
            case null -> fail(id, operation, List.of(ErrorJson.ofFailure("An operation failed", failure)));
            case GraphQLResponse.Refused _, GraphQLResponse.Executed _ -> {
                // The client cancelled the operation.
            }
        }
    }

    private void deliverResponse(String id, RunningOperation operation, GraphQLResponse.Executed executed) {
        try {
            channel.send(next(id, executed));
            complete(id, operation);
        } catch (CatalogException tooLong) {
            fail(id, operation, List.of(ErrorJson.of(tooLong)));
        }
    }

    private void listen(String id, RunningOperation operation, SubscriptionEvents events) {
        operation.events = events;
        events.start(new SubscriptionEvents.Receiver() {
            @Override
            public void onEvent(GraphQLResponse answer) {
                try {
                    String text = next(id, answer);
                    channel.runOnChannelThread(() -> send(id, operation, events, text));
                } catch (CatalogException tooLong) {
                    events.cancel();
                    onFailure(ErrorJson.of(tooLong));
                }
            }

            @Override
            public void onFailure(Map<String, Object> error) {
                channel.runOnChannelThread(() -> fail(id, operation, List.of(error)));
            }

            @Override
            public void onEnd() {
                channel.runOnChannelThread(() -> complete(id, operation));
            }
        });
    }

    /// Requests the next event after sending this one.
    private void send(String id, RunningOperation operation, SubscriptionEvents events, String text) {
        if (running.get(id) != operation) {
            return;
        }
        channel.send(text);
        if (channel.isFull()) {
            channel.onceDrained(events::requestNext);
        } else {
            events.requestNext();
        }
    }

    private void complete(String id, RunningOperation operation) {
        if (running.remove(id, operation)) {
            channel.send(ResponseJson.text(Map.of("type", "complete", "id", id)));
        }
    }

    private void fail(String id, RunningOperation operation, List<Map<String, Object>> errors) {
        if (running.remove(id, operation)) {
            error(id, errors);
        }
    }

    private void cancel(@Nullable Object id) {
        RunningOperation operation = id instanceof String ? running.remove(id) : null;
        if (operation != null) {
            if (operation.events == null) {
                cancelledStillRunning++;
            }
            stop(operation);
        }
    }

    private static void stop(RunningOperation operation) {
        if (operation.events != null) {
            operation.events.cancel();
        }
    }

    private static String next(String id, GraphQLResponse response) {
        return ResponseJson.text(Map.of("type", "next", "id", id, "payload", response.json()));
    }

    private void error(String id, List<Map<String, Object>> errors) {
        channel.send(ResponseJson.text(Map.of("type", "error", "id", id, "payload", errors)));
    }

    private void close(int code, String reason) {
        channel.close(code, reason);
        onClosed();
    }
}

package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.engine.Answer;
import dev.mokuroku.api.graphql.engine.ErrorJson;
import dev.mokuroku.api.graphql.engine.EventStream;
import dev.mokuroku.api.graphql.engine.GraphQLRequest;
import dev.mokuroku.api.graphql.limit.QueryRefusal;
import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.error.CatalogException;
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

    private final Peer peer;
    private final Conversation conversation;
    private final Map<String, Running> running = new HashMap<>();
    private SecurityIdentity identity;
    /// Operations that were cancelled and are at work still, until their answer comes.
    private int abandoned;

    private State state = State.NEW;

    private enum State {
        NEW,
        INITIALISING,
        READY,
        CLOSED
    }

    /// An operation, from its `subscribe` to its `complete`.
    private static final class Running {
        private @Nullable EventStream events;
    }

    /// @param identity as the upgrade has shown; anonymous where the token is still to come
    TransportConnection(Peer peer, Conversation conversation, SecurityIdentity identity) {
        this.peer = peer;
        this.conversation = conversation;
        this.identity = identity;
    }

    void receive(String text) {
        try {
            Map<?, ?> message = conversation.reader().ofMessage(text);
            switch (String.valueOf(message.get("type"))) {
                case "connection_init" -> init(message.get("payload"));
                case "subscribe" -> subscribe(message.get("id"), message.get("payload"));
                case "complete" -> cancel(message.get("id"));
                case "ping" -> peer.send("{\"type\":\"pong\"}");
                case "pong" -> {
                    // It may come without a ping.
                }
                default -> close(BAD_REQUEST, "Unknown type of message");
            }
        } catch (CatalogException unreadable) {
            close(BAD_REQUEST, String.valueOf(unreadable.getMessage()));
        }
    }

    /// The time for the first message is over.
    void expectInit() {
        if (state == State.NEW) {
            close(INIT_TIMEOUT, "Connection initialisation timeout");
        }
    }

    void closed() {
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
            conversation
                    .identityOf(token)
                    .subscribe()
                    .with(
                            known -> peer.run(() -> acknowledge(known)),
                            refused -> peer.run(() -> close(FORBIDDEN, "Forbidden")));
        } else if (identity.isAnonymous()) {
            close(FORBIDDEN, "Forbidden: connection_init wants {\"Authorization\": \"Bearer <token>\"}");
        } else {
            acknowledge(identity);
        }
    }

    private void acknowledge(SecurityIdentity known) {
        if (state == State.INITIALISING) {
            identity = known;
            state = State.READY;
            peer.send("{\"type\":\"connection_ack\"}");
        }
    }

    /// As the header has it; its name in either case, for these are the keys of a JSON object.
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
            if (running.size() + abandoned >= conversation.limits().maxOperations()) {
                throw new QueryRefusal(
                        Reason.OPERATIONS,
                        "A connection runs at most %d operations at a time"
                                .formatted(conversation.limits().maxOperations()));
            }
            GraphQLRequest request = conversation.reader().of(payload);
            Running operation = new Running();
            running.put(id, operation);
            var _ = conversation
                    .execute(request, identity)
                    .whenComplete((answer, failure) -> peer.run(() -> deliver(id, operation, answer, failure)));
        } catch (CatalogException refusal) {
            error(id, List.of(ErrorJson.of(refusal)));
        }
    }

    /// @param failure where there is no answer
    private void deliver(String id, Running operation, @Nullable Answer answer, @Nullable Throwable failure) {
        boolean wanted = running.get(id) == operation;
        if (!wanted) {
            abandoned--;
        }
        switch (answer) {
            case Answer.Streaming stream when wanted -> listen(id, operation, stream.events());
            case Answer.Streaming stream -> stream.events().cancel();
            case Answer.Refused refused when wanted -> fail(id, operation, refused.errors());
            case Answer.Executed executed
            when wanted -> {
                deliver(id, operation, executed);
            }
            case null -> fail(id, operation, List.of(ErrorJson.ofFailure("An operation broke", failure)));
            case Answer.Refused _, Answer.Executed _ -> {
                // Nobody waits for it any more.
            }
        }
    }

    private void deliver(String id, Running operation, Answer.Executed executed) {
        try {
            peer.send(next(id, executed));
            complete(id, operation);
        } catch (CatalogException tooLong) {
            fail(id, operation, List.of(ErrorJson.of(tooLong)));
        }
    }

    private void listen(String id, Running operation, EventStream events) {
        operation.events = events;
        events.start(new EventStream.Receiver() {
            @Override
            public void event(Answer answer) {
                try {
                    String text = next(id, answer);
                    peer.run(() -> send(id, operation, events, text));
                } catch (CatalogException tooLong) {
                    events.cancel();
                    failed(ErrorJson.of(tooLong));
                }
            }

            @Override
            public void failed(Map<String, Object> error) {
                peer.run(() -> fail(id, operation, List.of(error)));
            }

            @Override
            public void ended() {
                peer.run(() -> complete(id, operation));
            }
        });
    }

    /// The next event is asked for when this one is on its way.
    private void send(String id, Running operation, EventStream events, String text) {
        if (running.get(id) != operation) {
            return;
        }
        peer.send(text);
        if (peer.isFull()) {
            peer.whenDrained(events::next);
        } else {
            events.next();
        }
    }

    private void complete(String id, Running operation) {
        if (running.remove(id, operation)) {
            peer.send(AnswerJson.text(Map.of("type", "complete", "id", id)));
        }
    }

    private void fail(String id, Running operation, List<Map<String, Object>> errors) {
        if (running.remove(id, operation)) {
            error(id, errors);
        }
    }

    private void cancel(@Nullable Object id) {
        Running operation = id instanceof String ? running.remove(id) : null;
        if (operation != null) {
            if (operation.events == null) {
                abandoned++;
            }
            stop(operation);
        }
    }

    private static void stop(Running operation) {
        if (operation.events != null) {
            operation.events.cancel();
        }
    }

    private static String next(String id, Answer answer) {
        return AnswerJson.text(Map.of("type", "next", "id", id, "payload", answer.json()));
    }

    private void error(String id, List<Map<String, Object>> errors) {
        peer.send(AnswerJson.text(Map.of("type", "error", "id", id, "payload", errors)));
    }

    private void close(int code, String reason) {
        peer.close(code, reason);
        closed();
    }
}

package dev.mokuroku.frontend.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.PlainJson;
import jakarta.enterprise.context.ApplicationScoped;

/// Notifies open pages of changes. A page connected to another replica gets no signal: it sees the change at its
/// next read.
@ApplicationScoped
public class Signals {
    private final SignalConnections connections;

    Signals(SignalConnections connections) {
        this.connections = connections;
    }

    record Signal(String channel, Object message) {}

    /// To the pages of one user that listen to this channel. Returns at once; nobody waits for slow pages.
    public void publish(EntityRef user, String channel, Object message) {
        try {
            connections.send(user, channel, PlainJson.MAPPER.writeValueAsString(new Signal(channel, message)));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("A signal must be JSON", broken);
        }
    }
}

package dev.mokuroku.scaffolder.action.community.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.UnansweredCallException;

/// A system in which something happens at one request, counted from 1.
public final class UnreliableApi implements RemoteApi {
    private final RemoteApi system;
    private final Fault fault;
    private final int at;
    private int requests;

    public UnreliableApi(RemoteApi system, Fault fault, int at) {
        this.system = system;
        this.fault = fault;
        this.at = at;
    }

    public enum Fault {
        /// The process dies before the request reaches the system.
        KILLED_BEFORE,
        /// The system performs the request, then the process dies.
        KILLED_AFTER,
        /// The system performs the request, then the connection breaks.
        LOST_RESPONSE,
        /// The connection breaks before the request reaches the system.
        UNREACHABLE
    }

    public static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Whether the fault did not happen, because there were fewer requests.
    public boolean isOver() {
        return requests < at;
    }

    @Override
    public JsonNode send(RemoteRequest request) throws InterruptedException {
        requests++;
        if (requests != at) {
            return system.send(request);
        }
        if (fault == Fault.KILLED_AFTER || fault == Fault.LOST_RESPONSE) {
            perform(request);
        }
        if (fault == Fault.KILLED_BEFORE || fault == Fault.KILLED_AFTER) {
            throw new KilledError();
        }
        throw new UnansweredCallException("connection lost");
    }

    private void perform(RemoteRequest request) throws InterruptedException {
        try {
            system.send(request);
        } catch (RemoteRefusalException _) {
            // The refusal is lost as well.
        }
    }
}

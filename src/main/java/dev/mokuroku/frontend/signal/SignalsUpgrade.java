package dev.mokuroku.frontend.signal;

import dev.mokuroku.security.Caller;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Who may open a WebSocket for signals: users, as long as there is room.
@ApplicationScoped
public class SignalsUpgrade implements HttpUpgradeCheck {
    private final SignalConnections connections;

    SignalsUpgrade(SignalConnections connections) {
        this.connections = connections;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return context.securityIdentity().map(identity -> {
            if (!(identity.getPrincipal() instanceof Caller.User)) {
                return CheckResult.rejectUpgradeSync(403);
            }
            return connections.full() ? CheckResult.rejectUpgradeSync(503) : CheckResult.permitUpgradeSync();
        });
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(SignalsSocket.ID);
    }
}

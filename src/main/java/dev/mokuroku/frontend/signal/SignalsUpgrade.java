package dev.mokuroku.frontend.signal;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.http.Origins;
import dev.mokuroku.security.Caller;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Who may open a WebSocket for signals: users, from pages that may, as long as there is room.
@ApplicationScoped
public class SignalsUpgrade implements HttpUpgradeCheck {
    private final SignalConnections connections;
    private final Origins origins;

    SignalsUpgrade(SignalConnections connections, Origins origins) {
        this.connections = connections;
        this.origins = origins;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        try {
            origins.check(context.httpRequest());
        } catch (CatalogException refusal) {
            return CheckResult.rejectUpgrade(refusal.code().status());
        }
        return context.securityIdentity().map(identity -> {
            if (!(identity.getPrincipal() instanceof Caller.User)) {
                return CheckResult.rejectUpgradeSync(403);
            }
            return connections.isFull() ? CheckResult.rejectUpgradeSync(503) : CheckResult.permitUpgradeSync();
        });
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(SignalsSocket.ID);
    }
}

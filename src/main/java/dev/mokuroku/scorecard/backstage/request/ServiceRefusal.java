package dev.mokuroku.scorecard.backstage.request;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;

/// A service called what is for users only.
public final class ServiceRefusal extends CatalogException {
    private static final long serialVersionUID = 1L;

    public ServiceRefusal() {
        super(ErrorCode.FORBIDDEN, "This endpoint does not allow 'service' credentials");
    }
}

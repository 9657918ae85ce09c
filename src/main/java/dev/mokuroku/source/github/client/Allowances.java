package dev.mokuroku.source.github.client;

import java.util.Optional;

/// Where allowances are kept, for all replicas.
interface Allowances {
    /// @param account names the credentials, and does not tell them
    Optional<Allowance> of(String account);

    void keep(String account, Allowance allowance);
}

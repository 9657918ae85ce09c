package dev.mokuroku.platform.exemption;

import java.util.Optional;

/// Where exemptions of one sort are stored, and what the caller of the current request may do with them.
///
/// @param <E> the exemption
public interface ExemptionRules<E extends RequestedExemption> {
    /// Whoever may see it.
    Optional<E> find(long id);

    /// What the caller may not see is answered as not found.
    boolean isVisible(E exemption);

    /// @throws dev.mokuroku.error.CatalogException `FORBIDDEN` if the caller may not approve and deny
    void checkDecide(E exemption);

    /// Whether the caller might have requested it, and so may take it back.
    boolean mayRequest(E exemption);

    /// Stores a decision, with all that follows from it, in a transaction.
    ///
    /// @param before the state that the exemption must have
    /// @return false if it has another state now
    boolean decide(E exemption, ExemptionState before, Decision decision);

    /// The name of the caller.
    String caller();
}

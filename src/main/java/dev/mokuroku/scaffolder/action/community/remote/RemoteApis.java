package dev.mokuroku.scaffolder.action.community.remote;

import dev.mokuroku.scaffolder.action.Cancellation;

/// Gives a step the API of a system.
@FunctionalInterface
public interface RemoteApis {
    /// @param cancellation of the step; nothing is sent after it was requested
    RemoteApi open(RemoteAddress address, Cancellation cancellation);
}

package dev.mokuroku.scaffolder.action.community.quay;

import dev.mokuroku.scaffolder.action.community.remote.RemoteApi;

/// One Quay, as a step may use it.
///
/// @param url without a slash at the end
record Quay(String url, RemoteApi api) {}

package dev.mokuroku.scaffolder.action.community.argocd;

import dev.mokuroku.scaffolder.action.community.remote.RemoteApi;

/// One Argo CD, as a step may use it.
///
/// @param name as settings and steps name it
/// @param url of its pages, without a slash at the end
record Argocd(String name, String url, RemoteApi api) {}

package dev.mokuroku.source.github.client;

import java.net.URI;

/// What is to be written.
///
/// @param owner whose repository it is about: selects the installation of an App
/// @param method `POST`, `PATCH` or `DELETE`
/// @param body JSON; empty for none
public record RestWrite(String owner, String method, URI address, String body) {}

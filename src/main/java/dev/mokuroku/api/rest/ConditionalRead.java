package dev.mokuroku.api.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A read of the index alone: it answers with an ETag that names the state of the catalog, and a client
/// that has the answer of that state is told 304 before anything is read.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface ConditionalRead {}

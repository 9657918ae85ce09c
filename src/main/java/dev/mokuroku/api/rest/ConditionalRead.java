package dev.mokuroku.api.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Marks a read of the index only. The response carries an ETag that identifies the state of the catalog; a client
/// with the current ETag gets 304 before anything is read.
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface ConditionalRead {}

package dev.mokuroku.api.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// On a method that answers when what it changed is readable. Where the index fails meanwhile the answer says so
/// ([IndexWarning]).
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesCatalog {}

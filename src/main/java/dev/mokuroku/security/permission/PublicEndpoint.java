package dev.mokuroku.security.permission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// A REST method that needs no permission.
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface PublicEndpoint {
    /// Why.
    String value();
}

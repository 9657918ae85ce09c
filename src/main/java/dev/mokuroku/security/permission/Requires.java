package dev.mokuroku.security.permission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// The permission that a caller needs for a REST method or a root field of GraphQL. Where owners have the permission
/// too ([Permission#isForOwners]), the method itself calls [Authorization#check] with the entity; the annotation lets
/// readers pass.
@InterceptorBinding
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface Requires {
    @Nonbinding
    Permission value();
}

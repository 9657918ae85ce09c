package dev.mokuroku.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// What this changes in the catalog, it changes in the name of who calls.
@InterceptorBinding
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface InNameOfCaller {}

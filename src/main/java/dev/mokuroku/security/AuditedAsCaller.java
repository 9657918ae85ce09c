package dev.mokuroku.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Records changes of the catalog in the audit trail with the caller as the author.
@InterceptorBinding
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface AuditedAsCaller {}

package dev.mokuroku.graphql.fetch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a `@Source` method of one object that reads only memory: the method is called on the executing
/// thread without a request context, so it must neither block nor use the caller's identity.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InPlace {}

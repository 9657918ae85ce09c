package dev.mokuroku.api.graphql.fetch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a `@Source` method of one object that reads what is at hand: it is called on the thread that
/// answers, without a context of its own, so it must neither block nor ask who calls.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InPlace {}

package dev.mokuroku.graphql.fetch;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Every `@GraphQLApi` carries this: its failures become errors with an `extensions.code`.
@InterceptorBinding
@Target(TYPE)
@Retention(RUNTIME)
public @interface GraphQLErrors {}

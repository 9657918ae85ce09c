package dev.mokuroku.scorecard.backstage.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Refusals for lack of a permission have the text of the plugin that these methods stand in for.
@InterceptorBinding
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface RefusalText {
    @Nonbinding
    String value();
}

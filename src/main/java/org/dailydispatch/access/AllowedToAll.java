package org.dailydispatch.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler for everybody who is signed in, or, with {@code anonymous}, for everybody. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToAll {
    /** Whether a visitor who is not signed in may call it too. */
    boolean anonymous() default false;
}

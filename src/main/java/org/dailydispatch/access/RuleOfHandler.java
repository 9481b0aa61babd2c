package org.dailydispatch.access;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Which roles a handler is for, as its annotation says; the method's rule goes before its class's.
 *
 * @param everybody whether each signed-in person may call it
 * @param anonymous whether a visitor may call it too
 */
public record RuleOfHandler(Set<Role> roles, boolean everybody, boolean anonymous) {

    /** Empty where the handler has no rule: it is then refused to everybody. */
    public static Optional<RuleOfHandler> of(HandlerMethod handler) {
        AllowedTo some = annotation(handler, AllowedTo.class);
        AllowedToAll all = annotation(handler, AllowedToAll.class);
        if (handler.getMethod().isAnnotationPresent(AllowedTo.class)) {
            all = null;
        } else if (handler.getMethod().isAnnotationPresent(AllowedToAll.class)) {
            some = null;
        }
        if (some != null) {
            return Optional.of(new RuleOfHandler(Set.of(some.value()), false, false));
        }
        return Optional.ofNullable(all).map(rule -> new RuleOfHandler(Set.of(), true, rule.anonymous()));
    }

    public boolean allows(@Nullable Actor actor) {
        return anonymous || (actor != null && (everybody || roles.contains(actor.role())));
    }

    private static <A extends Annotation> @Nullable A annotation(HandlerMethod handler, Class<A> type) {
        A onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        return onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }
}

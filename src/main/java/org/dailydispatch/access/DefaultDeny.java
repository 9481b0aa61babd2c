package org.dailydispatch.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every handler whose rule does not name the actor's role, and every handler without a rule. */
class DefaultDeny implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isErrorPage(request, method) && !isAllowed(method)) {
            throw new AccessDeniedException("Not for this role: " + method.getShortLogMessage());
        }
        return true;
    }

    private static boolean isAllowed(HandlerMethod method) {
        return RuleOfHandler.of(method)
                .map(rule -> rule.allows(CurrentActor.find().orElse(null)))
                .orElse(false);
    }

    private static boolean isErrorPage(HttpServletRequest request, HandlerMethod method) {
        return request.getDispatcherType() == DispatcherType.ERROR && method.getBean() instanceof ErrorController;
    }
}

package org.dailydispatch.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Files that were sent with a form after the session had ended. What was typed is kept and goes on after signing in; the
 * files are not, and whoever takes files says so instead of going on without them.
 */
public final class LostFiles {

    /** The message that asks for them again. */
    public static final String KEY = "form.error.filesLost";

    private static final String ATTRIBUTE = LostFiles.class.getName();

    private LostFiles() {}

    /** @param fields the names of the fields that had files */
    public static void remember(HttpServletRequest request, Set<String> fields) {
        request.setAttribute(ATTRIBUTE, Set.copyOf(fields));
    }

    /** The names of the fields whose files are lost in the request that is being answered; mostly none. */
    public static Set<?> inThisRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object fields = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return fields instanceof Set<?> lost ? lost : Set.of();
    }
}

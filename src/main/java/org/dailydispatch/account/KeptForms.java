package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.dailydispatch.access.CurrentActor;
import org.dailydispatch.form.LostFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps what was sent when the session had ended, and goes on with it after signing in again: a page that was asked for,
 * or a whole form with everything typed but a password; its files are asked for again, see {@link LostFiles}. A form names its author in the field {@code _author}; it goes on only for him,
 * and is thrown away when somebody else signs in on the same phone.
 */
@Component
class KeptForms extends HttpSessionRequestCache {

    static final String AUTHOR = "_author";

    KeptForms() {
        setRequestMatcher(KeptForms::isWorthKeeping);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        super.saveRequest(new FormToKeep(request), response);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest kept = super.getRequest(request, response);
        if (kept != null && isSomebodyElses(kept)) {
            removeRequest(request, response);
            return null;
        }
        return kept;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpServletRequest kept = super.getMatchingRequest(request, response);
        if (kept == null) {
            return null;
        }
        String[] lost = kept.getParameterValues(FormToKeep.FILES);
        if (lost != null) {
            LostFiles.remember(kept, Set.of(lost));
        }
        return new KeptForm(kept);
    }

    private static boolean isWorthKeeping(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return false;
        }
        boolean page = "GET".equals(request.getMethod()) && acceptsPage(request);
        boolean form = "POST".equals(request.getMethod()) && request.getParameter(AUTHOR) != null;
        return page || form;
    }

    private static boolean acceptsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html");
    }

    private static boolean isSomebodyElses(SavedRequest kept) {
        String[] author = kept.getParameterValues(AUTHOR);
        return author != null
                && author.length > 0
                && CurrentActor.find()
                        .map(actor -> !actor.id().toString().equals(author[0]))
                        .orElse(false);
    }
}

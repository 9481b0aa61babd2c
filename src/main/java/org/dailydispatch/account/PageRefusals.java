package org.dailydispatch.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Refuses a page. A form without its token is no matter of roles, and its page says so. */
class PageRefusals extends AccessDeniedHandlerImpl {

    /** The attribute that tells the error page of a form that has lost its token. */
    static final String FORM_EXPIRED = "formExpired";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            request.setAttribute(FORM_EXPIRED, true);
        }
        super.handle(request, response, denied);
    }
}

package org.dailydispatch.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Where a person goes after signing in, or after failing to. */
@Component
class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final LocaleResolver locales;

    SignInAnswers(LocaleResolver locales, KeptForms keptForms) {
        this.locales = locales;
        setDefaultTargetUrl("/");
        setRequestCache(keptForms);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        // What was chosen on this device goes before what the account says.
        if (authentication.getPrincipal() instanceof SignedIn signedIn
                && WebUtils.getCookie(request, "DDLANGUAGE") == null) {
            locales.setLocale(request, response, Locale.forLanguageTag(signedIn.language()));
        }
        sendFormToken(request);
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /**
     * Sends the new token of forms with this very answer. Left to the first pages after it, which a phone asks for side by
     * side, each would send one of its own, and only the last of their forms would be accepted.
     */
    private static void sendFormToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = failure instanceof LockedException ? "wait" : "failed";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}

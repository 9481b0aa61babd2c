package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device hears under {@code /api/} where its user may not, or where nobody is signed in: JSON with words for
 * people. Never a redirect, which a device would take for an answer.
 */
@Component
class DeviceRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The addresses that devices call by themselves. */
    static final String ADDRESSES = "/api/**";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    DeviceRefusals(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        signInFirst(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, HttpServletResponse.SC_FORBIDDEN, "forbidden", "common.error.403");
    }

    /** Nobody is signed in, or somebody who must choose a password of his own before anything else. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in", "account.device.signIn");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status, String reason, String key)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String title = messages.getMessage(key, null, locales.resolveLocale(request));
        response.getWriter().write(json.writeValueAsString(Map.of("reason", reason, "title", title)));
    }
}

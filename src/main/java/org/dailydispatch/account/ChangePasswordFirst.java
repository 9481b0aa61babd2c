package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends a person with a one-time password to choose his own before anything else. */
@Configuration
class ChangePasswordFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final DeviceRefusals deviceRefusals;

    ChangePasswordFirst(DeviceRefusals deviceRefusals) {
        this.deviceRefusals = deviceRefusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/me", "/me/password", "/language", "/login", "/logout", "/error", "/offline", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && signedIn.mustChangePassword()) {
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                deviceRefusals.signInFirst(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + "/me?first");
            }
            return false;
        }
        return true;
    }
}

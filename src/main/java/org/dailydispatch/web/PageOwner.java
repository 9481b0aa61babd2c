package org.dailydispatch.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.CurrentActor;
import org.dailydispatch.access.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the service worker for whom a page is, so that it never keeps one person's page for another, and with which
 * version of the static files it was made.
 */
@Configuration
class PageOwner implements WebMvcConfigurer, HandlerInterceptor {

    /** The id of an inspector; {@code nobody} for other roles, whose pages a phone does not keep. */
    static final String KEPT_FOR = "Kept-For";

    static final String FILES = "Static-Version";

    private final StaticFiles files;

    PageOwner(StaticFiles files) {
        this.files = files;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/api/**", "/actuator/**", "/sw.js", "/css/**", "/js/**", "/icons/**", "/*.svg");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(FILES, files.version());
        CurrentActor.find().ifPresent(actor -> response.setHeader(KEPT_FOR, keptFor(actor)));
        return true;
    }

    private static String keptFor(Actor actor) {
        return actor.is(Role.INSPECTOR, Role.COVERT_INSPECTOR) ? actor.id().toString() : "nobody";
    }
}

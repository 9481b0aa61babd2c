package org.dailydispatch.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.CurrentActor;
import org.dailydispatch.day.Demonstration;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What the layout shows on every page. */
@ControllerAdvice
class PageAttributes {

    private final ReportingClock clock;
    private final Demonstration demonstration;
    private final Teams teams;

    PageAttributes(ReportingClock clock, Demonstration demonstration, Teams teams) {
        this.clock = clock;
        this.demonstration = demonstration;
        this.teams = teams;
    }

    /** The team of whoever works in one, asked for only by pages that show it. */
    @ModelAttribute("pageTeam")
    LazyContextVariable<@Nullable Team> team() {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable Team loadValue() {
                return CurrentActor.find().map(Actor::teamId).map(teams::team).orElse(null);
            }
        };
    }

    @ModelAttribute("actor")
    @Nullable
    Actor actor() {
        return CurrentActor.find().orElse(null);
    }

    @ModelAttribute("navigation")
    @Nullable
    Navigation navigation() {
        return CurrentActor.find().map(actor -> Navigation.of(actor.role())).orElse(null);
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.now();
    }

    @ModelAttribute("today")
    ReportingDay today() {
        return clock.today();
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return demonstration.on();
    }

    /**
     * This page's path with its filters, for coming back after switching the language; on the page of an error that the
     * container found, what had been asked for.
     */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
            Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
            return address(method == null ? request.getMethod() : method, failed, query);
        }
        return address(request.getMethod(), request.getRequestURI(), request.getQueryString());
    }

    private static String address(Object method, Object path, @Nullable Object query) {
        if (!"GET".equals(method)) {
            return "/";
        }
        return query == null ? path.toString() : path + "?" + query;
    }
}

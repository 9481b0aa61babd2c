package org.dailydispatch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages for what a handler could not turn into an error beside a field. They say what happened and what to do, never an
 * exception's own text.
 */
@ControllerAdvice
class Refusals {

    private final PageAttributes attributes;

    Refusals(PageAttributes attributes) {
        this.attributes = attributes;
    }

    @ExceptionHandler(NotFoundException.class)
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "common.error.404", List.of());
    }

    /** What an address names by something that cannot be read is not there; a day among its filters is no day. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView unreadable(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request) {
        MethodParameter asked = unreadable.getParameter();
        boolean day =
                asked.getParameterType() == ReportingDay.class && asked.hasParameterAnnotation(RequestParam.class);
        return day ? page(request, HttpStatus.BAD_REQUEST, "common.error.day", List.of()) : notFound(request);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    ModelAndView incomplete(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "common.error.400", List.of());
    }

    @ExceptionHandler(RefusedException.class)
    ModelAndView refused(RefusedException refused, HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, refused.key(), refused.arguments());
    }

    @ExceptionHandler({StaleVersionException.class, ObjectOptimisticLockingFailureException.class})
    ModelAndView stale(HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, "common.error.stale", List.of());
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String key, List<Object> arguments) {
        ModelAndView page = new ModelAndView("error/refusal");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("key", key);
        page.addObject("arguments", arguments.toArray());
        page.addObject("actor", attributes.actor());
        page.addObject("pageTeam", attributes.team());
        page.addObject("navigation", attributes.navigation());
        page.addObject("now", attributes.now());
        page.addObject("today", attributes.today());
        page.addObject("demonstration", attributes.demonstration());
        page.addObject("here", attributes.here(request));
        return page;
    }
}

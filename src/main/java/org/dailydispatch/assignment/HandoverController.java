package org.dailydispatch.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody is ill: everything of that person goes to another, or to everybody. */
@Controller
@RequestMapping("/assignments/handover")
@AllowedTo(Role.LEADER)
class HandoverController {

    private static final String VIEW = "assignment/handover";

    private final AssignmentPages pages;
    private final AssignmentService service;
    private final ReportingClock clock;
    private final MessageSource messages;

    HandoverController(AssignmentPages pages, AssignmentService service, ReportingClock clock, MessageSource messages) {
        this.pages = pages;
        this.service = service;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "assignment";
    }

    @GetMapping
    String blank(
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable String from,
            Actor actor,
            Locale locale,
            Model model) {
        HandoverForm form = new HandoverForm();
        form.first = (day == null ? clock.today() : day).toString();
        form.from = from;
        FormModel.show(model, "form", form);
        return page(actor, form, locale, model);
    }

    @PostMapping
    String handOver(
            @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Handover handover = form.read(errors);
        if (handover != null) {
            try {
                redirect.addFlashAttribute("handed", service.handOver(actor, handover));
                return "redirect:/assignments?day=" + handover.first();
            } catch (RefusedException refused) {
                FormModel.reject(errors, refused.key().endsWith("past") ? "first" : "to", refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, form, locale, model);
    }

    private String page(Actor actor, HandoverForm form, Locale locale, Model model) {
        ReportingDay day = Typed.day(form.first);
        Map<String, String> people = new LinkedHashMap<>();
        pages.people(actor, day == null ? clock.today() : day)
                .forEach(person -> people.put(person.id().toString(), person.name()));
        Map<String, String> receivers = new LinkedHashMap<>();
        receivers.put(HandoverForm.NOBODY, messages.getMessage("assignment.everybody", null, locale));
        receivers.putAll(people);
        model.addAttribute("people", people);
        model.addAttribute("receivers", receivers);
        return VIEW;
    }
}

package org.dailydispatch.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 分工: a day of the team, with who has what. */
@Controller
@AllowedTo(Role.LEADER)
class AssignmentController {

    private final AssignmentPages pages;
    private final AssignmentService service;
    private final AssignmentSheet sheet;
    private final ReportingClock clock;

    AssignmentController(
            AssignmentPages pages, AssignmentService service, AssignmentSheet sheet, ReportingClock clock) {
        this.pages = pages;
        this.service = service;
        this.sheet = sheet;
        this.clock = clock;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "assignment";
    }

    @GetMapping("/assignments")
    String day(
            @RequestParam(required = false) @Nullable ReportingDay day,
            @RequestParam(required = false) @Nullable String find,
            Actor actor,
            Model model) {
        model.addAttribute("page", pages.day(actor, day == null ? clock.today() : day, find));
        return "assignment/day";
    }

    @GetMapping("/assignments.xlsx")
    void file(
            @RequestParam(required = false) @Nullable ReportingDay day,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        sheet.send(response, actor, pages.day(actor, day == null ? clock.today() : day, null), locale);
    }

    @PostMapping("/assignments")
    String decide(
            @RequestParam ReportingDay day,
            @ModelAttribute("form") DayForm form,
            Actor actor,
            RedirectAttributes redirect) {
        AssignmentService.Outcome outcome = service.decide(actor, day, form.choices());
        redirect.addFlashAttribute("decided", outcome.decided());
        redirect.addFlashAttribute("overtaken", outcome.overtaken());
        return "redirect:/assignments?day=" + day;
    }
}

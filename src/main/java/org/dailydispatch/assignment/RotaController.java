package org.dailydispatch.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 轮值: what each person visits week after week. */
@Controller
@AllowedTo(Role.LEADER)
class RotaController {

    private static final String VIEW = "assignment/rota";
    private static final String BACK = "redirect:/assignments/rota";

    private final AssignmentPages pages;
    private final AssignmentService service;
    private final RotaSheet sheet;
    private final ReportingClock clock;

    RotaController(AssignmentPages pages, AssignmentService service, RotaSheet sheet, ReportingClock clock) {
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

    @GetMapping("/assignments/rota")
    String rota(@RequestParam(required = false) @Nullable String find, Actor actor, Model model) {
        RotaForm form = new RotaForm();
        form.from = clock.today().toString();
        Weekdays.ALL.forEach(day -> form.weekdays.add(day.toString()));
        FormModel.show(model, "form", form);
        return page(actor, find, model);
    }

    @GetMapping("/assignments/rota.xlsx")
    void file(Actor leader, Locale locale, HttpServletResponse response) {
        sheet.send(response, leader, pages.rota(leader), locale);
    }

    @PostMapping("/assignments/rota")
    String plan(
            @ModelAttribute("form") RotaForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String find,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RotaPlan plan = form.read(errors);
        if (plan != null) {
            try {
                service.plan(actor, plan);
                redirect.addFlashAttribute("done", "assignment.rota.planned");
                return BACK;
            } catch (RefusedException refused) {
                FormModel.reject(errors, refused.key().endsWith("past") ? "from" : "holder", refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, find, model);
    }

    /** @param last the last day that still counts */
    @PostMapping("/assignments/rota/end")
    String end(
            @RequestParam UUID target,
            @RequestParam UUID holder,
            @RequestParam ReportingDay from,
            @RequestParam ReportingDay last,
            Actor actor,
            RedirectAttributes redirect) {
        service.end(actor, target, holder, from, last);
        redirect.addFlashAttribute("done", "assignment.rota.ended");
        return BACK;
    }

    private String page(Actor actor, @Nullable String find, Model model) {
        Map<String, String> people = new LinkedHashMap<>();
        pages.people(actor, clock.today())
                .forEach(person -> people.put(person.id().toString(), person.name()));
        model.addAttribute("people", people);
        model.addAttribute("targets", pages.targets(actor, find));
        model.addAttribute("lines", pages.rota(actor));
        model.addAttribute("weekdays", Weekdays.ALL);
        model.addAttribute("find", find);
        return VIEW;
    }
}

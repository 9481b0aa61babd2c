package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencyChange;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.refusal.NotFoundException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查频次: once in how many days each unit is to be visited. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class FrequencyController {

    private final FrequencySettings settings;
    private final ReportingClock clock;
    private final MessageSource messages;

    FrequencyController(FrequencySettings settings, ReportingClock clock, MessageSource messages) {
        this.settings = settings;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/coverage/frequencies")
    String form(Locale locale, Model model) {
        FormModel.show(model, "form", FrequencyForm.of(settings.read(), clock.today()));
        return shown(locale, model);
    }

    @PostMapping("/coverage/frequencies")
    String save(
            @ModelAttribute("form") FrequencyForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportingDay today = clock.today();
        ReportingDay from = form.from(today, errors);
        Frequencies held = settings.read();
        Map<Frequencies.Key, @Nullable Integer> wanted = form.read(held, from, errors);
        if (!errors.hasErrors()) {
            set(actor, from, wanted, held, errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(locale, model);
        }
        redirect.addFlashAttribute("done", "coverage.frequencies.saved");
        return "redirect:/coverage/frequencies";
    }

    private void set(
            Actor actor,
            ReportingDay from,
            Map<Frequencies.Key, @Nullable Integer> wanted,
            Frequencies held,
            BindingResult errors) {
        try {
            settings.set(actor, from, wanted, held);
        } catch (RefusedException overtaken) {
            FormModel.reject(errors, "from", overtaken);
        }
    }

    /** Takes back a change that is planned for a later day. */
    @PostMapping("/coverage/frequencies/withdraw")
    String withdraw(
            @RequestParam String unit,
            @RequestParam Mode mode,
            @RequestParam ReportingDay from,
            Actor actor,
            RedirectAttributes redirect) {
        Unit of = Unit.of(unit).orElseThrow(() -> new NotFoundException("unit " + unit));
        settings.withdraw(actor, of.in(mode), from);
        redirect.addFlashAttribute("done", "coverage.frequencies.withdrawn");
        return "redirect:/coverage/frequencies";
    }

    private String shown(Locale locale, Model model) {
        model.addAttribute("roomStyle", "admin");
        model.addAttribute("fieldLabels", fields(locale));
        ReportingDay today = clock.today();
        model.addAttribute(
                "history",
                settings.history().stream()
                        .map(each ->
                                new Line(Unit.of(each.key()), each, each.from().isAfter(today)))
                        .toList());
        return "coverage/frequencies";
    }

    /** What each field is called, by its name: beside the field and above the form where it is wrong. */
    private Map<String, String> fields(Locale locale) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Unit unit : Unit.values()) {
            String name = messages.getMessage("coverage.unit." + unit.key(), null, locale);
            for (CoverageMode mode : List.of(CoverageMode.OPEN, CoverageMode.COVERT)) {
                String words = messages.getMessage("coverage.frequencies." + mode.key(), new Object[] {name}, locale);
                fields.put(mode.key() + "[" + unit.key() + "]", words);
            }
        }
        return fields;
    }

    /**
     * A line of the history.
     *
     * @param planned it does not hold yet
     */
    record Line(Unit unit, FrequencyChange change, boolean planned) {}
}

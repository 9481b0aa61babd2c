package org.dailydispatch.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 自由对比: one figure of several units over a period, as a table, a chart and a file. */
@Controller
@AllowedTo({Role.LEADER, Role.MUNICIPAL})
class ComparisonController {

    private static final String ECHARTS = "META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    private final Comparisons comparisons;
    private final ComparisonSheet sheet;
    private final ReportingClock clock;
    private final MessageSource messages;

    ComparisonController(Comparisons comparisons, ComparisonSheet sheet, ReportingClock clock, MessageSource messages) {
        this.comparisons = comparisons;
        this.sheet = sheet;
        this.clock = clock;
        this.messages = messages;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/comparisons")
    String page(
            @ModelAttribute("asked") ComparisonForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return shown(form, form.read(clock.today(), usual(actor), errors), errors, actor, locale, model, response);
    }

    private String shown(
            ComparisonForm form,
            Choice choice,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        form.show(choice);
        model.addAttribute("roomStyle", "comparison");
        model.addAttribute("section", actor.is(Role.MUNICIPAL) ? "overview" : "dashboard");
        model.addAttribute("indicators", names(Indicator.values(), "comparison.indicator.", Indicator::key, locale));
        model.addAttribute("grains", names(Grain.values(), "comparison.grain.", Grain::key, locale));
        model.addAttribute("page", comparisons.of(actor, choice));
        return "comparison/comparison";
    }

    /**
     * The days behind a figure of the period, one by one, each with what leads to its rows. What cannot be read is said on the page
     * on which it can be chosen.
     */
    @GetMapping("/comparisons/days")
    String days(
            @ModelAttribute("asked") ComparisonForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Choice choice = form.read(clock.today(), usual(actor), errors);
        Choice all = choice.of(form.all(errors));
        if (errors.hasErrors()) {
            return shown(form, choice, errors, actor, locale, model, response);
        }
        model.addAttribute("all", all);
        model.addAttribute("roomStyle", "comparison");
        model.addAttribute("section", actor.is(Role.MUNICIPAL) ? "overview" : "dashboard");
        model.addAttribute("page", comparisons.of(actor, choice));
        return "comparison/days";
    }

    /** The file; what cannot be read is said on the page on which it can be chosen. */
    @GetMapping("/comparisons.xlsx")
    @Nullable
    String file(
            @ModelAttribute("asked") ComparisonForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Choice choice = form.read(clock.today(), usual(actor), errors);
        if (errors.hasErrors()) {
            return shown(form, choice, errors, actor, locale, model, response);
        }
        sheet.send(response, actor, comparisons.of(actor, choice), locale);
        return null;
    }

    /** The chart library: its version is in the address, so that it may be kept for a year. */
    @GetMapping("/comparisons/echarts-5.3.1.min.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .contentType(MediaType.valueOf("text/javascript"))
                .body(new ClassPathResource(ECHARTS));
    }

    private static Grain usual(Actor actor) {
        return actor.is(Role.MUNICIPAL) ? Grain.TEAM : Grain.TOWNSHIP;
    }

    private <T extends Enum<T>> Map<String, String> names(
            T[] values, String prefix, Function<T, String> key, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        List<T> all = Arrays.asList(values);
        all.forEach(each -> names.put(each.name(), messages.getMessage(prefix + key.apply(each), null, locale)));
        return names;
    }
}

package org.dailydispatch.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FormModel;
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

/** 对照线: the published numbers on the city's page. */
@Controller
@AllowedTo(Role.MUNICIPAL)
class BenchmarkController {

    private final Benchmarks benchmarks;
    private final MessageSource messages;

    BenchmarkController(Benchmarks benchmarks, MessageSource messages) {
        this.benchmarks = benchmarks;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/overview/benchmarks")
    String list(Locale locale, Model model) {
        FormModel.show(model, "form", new BenchmarkForm());
        return shown(locale, model);
    }

    @PostMapping("/overview/benchmarks")
    String set(
            @ModelAttribute("form") BenchmarkForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Benchmark benchmark = form.read(errors);
        if (benchmark == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(locale, model);
        }
        benchmarks.set(actor, benchmark);
        redirect.addFlashAttribute("done", "dashboard.benchmark.saved");
        return "redirect:/overview/benchmarks";
    }

    @PostMapping("/overview/benchmarks/remove")
    String remove(@RequestParam Benchmark.Indicator indicator, Actor actor, RedirectAttributes redirect) {
        benchmarks.remove(actor, indicator);
        redirect.addFlashAttribute("done", "dashboard.benchmark.removed");
        return "redirect:/overview/benchmarks";
    }

    private String shown(Locale locale, Model model) {
        Map<String, String> indicators = new LinkedHashMap<>();
        for (Benchmark.Indicator each : Benchmark.Indicator.values()) {
            indicators.put(each.name(), messages.getMessage("dashboard.benchmark." + each, null, locale));
        }
        model.addAttribute("roomStyle", "dashboard");
        model.addAttribute("indicators", indicators);
        model.addAttribute("benchmarks", benchmarks.all());
        return "dashboard/benchmarks";
    }
}

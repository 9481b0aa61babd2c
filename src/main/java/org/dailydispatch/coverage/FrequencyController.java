package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencySettings;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查频次: once in how many days each unit is to be visited. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class FrequencyController {

    private final FrequencySettings settings;

    FrequencyController(FrequencySettings settings) {
        this.settings = settings;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping("/coverage/frequencies")
    String form(Model model) {
        FormModel.show(model, "form", FrequencyForm.of(settings.read()));
        return shown(model);
    }

    @PostMapping("/coverage/frequencies")
    String save(
            @ModelAttribute("form") FrequencyForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<Frequencies.Key, @Nullable Integer> wanted = form.read(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(model);
        }
        settings.set(actor, wanted);
        redirect.addFlashAttribute("done", "coverage.frequencies.saved");
        return "redirect:/coverage/frequencies";
    }

    private static String shown(Model model) {
        model.addAttribute("roomStyle", "coverage");
        model.addAttribute("units", Unit.values());
        return "coverage/frequencies";
    }
}

package org.dailydispatch.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.refusal.StaleVersionException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提醒设置: where the reader wants to be told, and when. */
@Controller
@RequestMapping("/me/notices")
@AllowedToAll
class SettingsController {

    private static final String FORM = "notification/settings";

    private final SettingsService settings;
    private final Channels channels;

    SettingsController(SettingsService settings, Channels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "notification";
    }

    @ModelAttribute
    void channels(Model model) {
        model.addAttribute("mailOn", channels.on(ChannelKind.MAIL));
        model.addAttribute("webhookOn", channels.on(ChannelKind.WEBHOOK));
    }

    @GetMapping
    String form(Actor actor, Model model) {
        FormModel.show(model, "form", SettingsForm.of(settings.of(actor)));
        return FORM;
    }

    @PostMapping
    String save(
            @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Settings chosen = form.read(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        try {
            settings.save(actor, chosen);
        } catch (StaleVersionException stale) {
            return besideTheirs(form, chosen, settings.of(actor), model, response);
        }
        redirect.addFlashAttribute("done", "notification.settings.saved");
        return "redirect:/me/notices";
    }

    /** What was typed stays in the fields, what is stored now stands below them, and saving again replaces it. */
    private static String besideTheirs(
            SettingsForm form, Settings chosen, Settings stored, Model model, HttpServletResponse response) {
        Map<String, String> theirs = new HashMap<>(Differences.theirs(chosen.texts(), stored.texts()));
        model.addAttribute("theirs", theirs);
        form.version = String.valueOf(stored.version());
        response.setStatus(HttpStatus.CONFLICT.value());
        return FORM;
    }
}

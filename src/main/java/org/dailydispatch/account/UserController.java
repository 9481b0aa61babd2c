package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.form.Differences;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 用户: creating accounts and changing their roles and reaches. */
@Controller
@RequestMapping("/admin/users")
@AllowedTo(Role.ADMINISTRATOR)
class UserController {

    private static final String FORM = "account/user-form";

    private final UserService users;
    private final UserList list;
    private final UserChoices choices;
    private final Sessions sessions;

    UserController(UserService users, UserList list, UserChoices choices, Sessions sessions) {
        this.users = users;
        this.list = list;
        this.choices = choices;
        this.sessions = sessions;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @ModelAttribute
    void choices(Locale locale, Model model) {
        model.addAttribute("roles", choices.roles(locale));
        model.addAttribute("teams", choices.teams(locale));
        model.addAttribute("townships", choices.townships(locale));
        model.addAttribute("departments", choices.departments(locale));
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") UserForm form) {
        return FORM;
    }

    /** Answers with the one-time password itself, without a redirect: it is kept nowhere on the way. */
    @PostMapping
    String create(
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        FieldReader read = new FieldReader(errors);
        String username = form.username(read);
        String displayName = form.displayName(read);
        if (users.nameTaken(username)) {
            errors.rejectValue("username", "account.user.refused.nameTaken");
        }
        Scope scope = form.scope(errors, choices.reaches());
        if (username == null || displayName == null || scope == null) {
            return again(response);
        }
        try {
            model.addAttribute("issued", users.create(username, displayName, scope, actor));
            return "account/user-password";
        } catch (RefusedException refused) {
            FormModel.reject(errors, "username", refused);
            return again(response);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Actor actor, Model model) {
        AccountSummary account = list.one(id, actor);
        FormModel.show(model, "form", UserForm.of(account));
        model.addAttribute("account", account);
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AccountSummary before = list.one(id, actor);
        model.addAttribute("account", before);
        String displayName = form.displayName(new FieldReader(errors));
        Scope scope = form.scope(errors, choices.reaches());
        if (displayName == null || scope == null) {
            return again(response);
        }
        try {
            AccountSummary after = users.change(id, form.shownVersion(), displayName, scope, actor);
            if (!UserService.texts(before).equals(UserService.texts(after))) {
                sessions.endAll(after.username());
            }
            redirect.addFlashAttribute("done", "account.user.changed");
            return "redirect:/admin/users/" + id;
        } catch (StaleVersionException stale) {
            return besideTheirs(form, before, model, response);
        } catch (RefusedException refused) {
            FormModel.reject(errors, "role", refused);
            return again(response);
        }
    }

    /** What was typed stays in the fields, what is stored now stands below them, and saving again replaces it. */
    private String besideTheirs(UserForm form, AccountSummary stored, Model model, HttpServletResponse response) {
        Map<String, String> theirs = Differences.theirs(labelled(form, model), labelled(UserForm.of(stored), model));
        form.version = String.valueOf(stored.version());
        model.addAttribute("theirs", theirs);
        response.setStatus(HttpStatus.CONFLICT.value());
        return FORM;
    }

    private static Map<String, String> labelled(UserForm form, Model model) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("displayName", Objects.toString(Typed.text(form.displayName), ""));
        texts.put("role", label(model, "roles", form.role));
        texts.put("teamId", label(model, "teams", form.teamId));
        texts.put("townshipId", label(model, "townships", form.townshipId));
        texts.put("department", label(model, "departments", form.department));
        return texts;
    }

    private static String label(Model model, String choices, @Nullable String value) {
        Object label =
                model.getAttribute(choices) instanceof Map<?, ?> labels && value != null ? labels.get(value) : "";
        return label == null ? "" : label.toString();
    }

    private static String again(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return FORM;
    }
}

package org.dailydispatch.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedToAll;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的: a person's own account. */
@Controller
@RequestMapping("/me")
@AllowedToAll
class MeController {

    private final AccountService accounts;
    private final Sessions sessions;

    MeController(AccountService accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @InitBinder
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @GetMapping
    String me(@ModelAttribute("form") PasswordForm form) {
        return "account/me";
    }

    @PostMapping("/password")
    String changePassword(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasFieldErrors("chosen") && !form.repeatsItself()) {
            errors.rejectValue("again", "account.password.differs");
        }
        if (!errors.hasErrors()) {
            change(form, errors, actor);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "account/me";
        }
        sessions.endOthers(actor, request);
        sessions.refresh(accounts.signedIn(actor), request, response);
        redirect.addFlashAttribute("done", "account.password.changed");
        return "redirect:/me";
    }

    private void change(PasswordForm form, BindingResult errors, Actor actor) {
        try {
            accounts.changePassword(actor, Objects.requireNonNull(form.present), Objects.requireNonNull(form.chosen));
        } catch (RefusedException refused) {
            String field = "account.password.wrong".equals(refused.key()) ? "present" : "chosen";
            errors.rejectValue(field, refused.key(), refused.arguments().toArray(), null);
        }
    }
}

package org.dailydispatch.account;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 用户: one account; stopping it, taking it up again, giving it a new one-time password. */
@Controller
@RequestMapping("/admin/users/{id}")
class UserStateController {

    private final UserService users;
    private final UserList list;
    private final UserChoices choices;
    private final Sessions sessions;

    UserStateController(UserService users, UserList list, UserChoices choices, Sessions sessions) {
        this.users = users;
        this.list = list;
        this.choices = choices;
        this.sessions = sessions;
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    String view(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        AccountSummary account = list.one(id, actor);
        model.addAttribute("account", account);
        model.addAttribute(
                "reach",
                UserChoices.reachOf(
                        account, choices.teams(locale), choices.townships(locale), choices.departments(locale)));
        return "account/user";
    }

    /** He is signed out at once, everywhere. */
    @PostMapping("/stop")
    @AllowedTo(Role.ADMINISTRATOR)
    String stop(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        return signedOut(id, "account.user.stopped", () -> users.stop(id, version, actor), redirect);
    }

    @PostMapping("/reactivate")
    @AllowedTo(Role.ADMINISTRATOR)
    String reactivate(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        return signedOut(id, "account.user.reactivated", () -> users.reactivate(id, version, actor), redirect);
    }

    /** Answers with the one-time password itself, without a redirect: it is kept nowhere on the way. */
    @PostMapping("/password")
    @AllowedTo(Role.ADMINISTRATOR)
    String resetPassword(@PathVariable UUID id, @RequestParam int version, Actor actor, Model model) {
        UserService.Issued issued = users.resetPassword(id, version, actor);
        sessions.endAll(issued.account().username());
        model.addAttribute("issued", issued);
        return "account/user-password";
    }

    private String signedOut(UUID id, String done, Supplier<AccountSummary> deed, RedirectAttributes redirect) {
        sessions.endAll(deed.get().username());
        redirect.addFlashAttribute("done", done);
        return "redirect:/admin/users/" + id;
    }
}

package org.dailydispatch.team;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.AllowedTo;
import org.dailydispatch.access.Role;
import org.dailydispatch.account.ActivePeople;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.FormModel;
import org.dailydispatch.form.Typed;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督导组: one team with its members, who join and leave. */
@Controller
@RequestMapping("/admin/teams/{id}")
class MemberController {

    private static final String VIEW = "team/team";

    private final TeamList list;
    private final TeamService teams;
    private final ActivePeople people;
    private final MessageSource messages;

    MemberController(TeamList list, TeamService teams, ActivePeople people, MessageSource messages) {
        this.list = list;
        this.teams = teams;
        this.people = people;
        this.messages = messages;
    }

    @InitBinder("form")
    void bindByField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
    }

    @ModelAttribute("roomStyle")
    String roomStyle() {
        return "admin";
    }

    @GetMapping
    @AllowedTo({Role.ADMINISTRATOR, Role.LEADER, Role.MUNICIPAL, Role.AUDITOR})
    String view(
            @PathVariable UUID id,
            @Nullable String leaving,
            @Nullable String from,
            Actor actor,
            Locale locale,
            Model model) {
        TeamRow row = show(id, actor, locale, model);
        MemberForm form = new MemberForm();
        form.version = String.valueOf(row.version());
        form.accountId = leaving;
        form.fromDay = from;
        FormModel.show(model, "form", form);
        model.addAttribute("leaving", memberLeaving(id, leaving, from));
        return VIEW;
    }

    @PostMapping("/members")
    @AllowedTo(Role.ADMINISTRATOR)
    String join(
            @PathVariable UUID id,
            @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Posting posting = form.posting(new FieldReader(errors));
        if (posting != null) {
            attempt(errors, form, id, "accountId", () -> teams.join(id, form.shownVersion(), posting, actor));
        }
        return outcome(id, "team.member.joined", errors, actor, locale, model, response, redirect);
    }

    @PostMapping("/members/end")
    @AllowedTo(Role.ADMINISTRATOR)
    String leave(
            @PathVariable UUID id,
            @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldReader read = new FieldReader(errors);
        UUID account = read.id("accountId", form.accountId);
        ReportingDay from = read.day("fromDay", form.fromDay);
        ReportingDay last = read.day("toDay", form.toDay);
        if (account != null && from != null && last != null) {
            attempt(errors, form, id, "toDay", () -> teams.leave(id, form.shownVersion(), account, from, last, actor));
        }
        model.addAttribute("leaving", memberLeaving(id, form.accountId, form.fromDay));
        return outcome(id, "team.member.left", errors, actor, locale, model, response, redirect);
    }

    /** Stale: the members are shown as they are now; the person looks and decides again. */
    private void attempt(BindingResult errors, MemberForm form, UUID id, String field, Runnable deed) {
        try {
            deed.run();
        } catch (RefusedException refused) {
            FormModel.reject(errors, field, refused);
        } catch (StaleVersionException stale) {
            form.version = teams.form(id).version;
            errors.reject("form.stale.look");
        }
    }

    private String outcome(
            UUID id,
            String done,
            BindingResult errors,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            redirect.addFlashAttribute("done", done);
            return "redirect:/admin/teams/" + id;
        }
        boolean stale = errors.hasGlobalErrors();
        response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        show(id, actor, locale, model);
        return VIEW;
    }

    private TeamRow show(UUID id, Actor actor, Locale locale, Model model) {
        TeamRow row = list.one(id, actor);
        model.addAttribute("row", row);
        model.addAttribute("members", list.members(id));
        model.addAttribute("leaderless", people.leadersOf(id) == 0);
        if (actor.is(Role.ADMINISTRATOR)) {
            model.addAttribute("candidates", list.candidates(id));
            model.addAttribute("duties", duties(locale));
        }
        return row;
    }

    private @Nullable MemberRow memberLeaving(UUID id, @Nullable String account, @Nullable String from) {
        UUID accountId = Typed.id(account);
        ReportingDay fromDay = Typed.day(from);
        if (accountId == null || fromDay == null) {
            return null;
        }
        return list.members(id).stream()
                .filter(member ->
                        member.accountId().equals(accountId) && member.from().equals(fromDay) && member.to() == null)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> duties(Locale locale) {
        Map<String, String> duties = new LinkedHashMap<>();
        for (Duty duty : Duty.values()) {
            duties.put(duty.name(), messages.getMessage("team.Duty." + duty.name(), null, locale));
        }
        return duties;
    }
}
